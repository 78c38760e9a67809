"""MathML: what draws a formula stays, all else makes it text."""

import pytest

from a11y.output.html.mathml import mathml

NS = 'xmlns="http://www.w3.org/1998/Math/MathML"'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<math><mi>x</mi></math>", '<math display="inline"><mi>x</mi></math>'),
        (f"<math {NS} display='block'><mi>x</mi></math>", '<math display="inline"><mi>x</mi></math>'),
        (
            "<m:math xmlns:m='http://www.w3.org/1998/Math/MathML'><m:mn>1</m:mn></m:math>",
            '<math display="inline"><mn>1</mn></math>',
        ),
        ("<math><mo stretchy='false'>&lt;</mo></math>", '<math display="inline"><mo stretchy="false">&lt;</mo></math>'),
        (
            "<math><semantics><mi>x</mi><annotation encoding='application/x-tex'>x</annotation></semantics></math>",
            '<math display="inline"><semantics><mi>x</mi></semantics></math>',
        ),
        (
            "<math onclick='x' style='x' href='javascript:x'><mi>x</mi></math>",
            '<math display="inline"><mi>x</mi></math>',
        ),
    ],
)
def test_formulas(source: str, expected: str) -> None:
    assert mathml(source, display="inline") == expected


@pytest.mark.parametrize(
    "source",
    [
        "",
        "x²",
        "<mi>x</mi>",
        "<math><mi>x</math>",
        "<math><script>alert(1)</script></math>",
        "<math><mi><style><img src=x onerror=alert(1)></style></mi></math>",
        "<math><mtext><table><mglyph><style></style></mglyph></table></mtext></math>",
        "<math><maction actiontype='statusline#http://a.example'><mi>x</mi></maction></math>",
        "<math><annotation-xml encoding='text/html'><img/></annotation-xml><svg/></math>",
        "<!DOCTYPE m [<!ENTITY a 'b'>]><math><mi>&a;</mi><a/></math>",
        "<math><math/></math>",
    ],
)
def test_anything_else_is_no_formula(source: str) -> None:
    assert "<script" not in mathml(source, display="inline")
    assert mathml(source, display="inline") == ""


def test_words_of_html_within_a_formula_are_only_words() -> None:
    assert mathml("<math><mtext>&lt;img src=x onerror=y&gt;</mtext></math>", display="block") == (
        '<math display="block"><mtext>&lt;img src=x onerror=y&gt;</mtext></math>'
    )
