"""What the source states of the language and direction of its parts stays with them, once."""

from a11y.extract import extract
from a11y.model.article import BlockNode, Span
from a11y.model.page import Page
from a11y.text.walk import text_of, walk

PAGE = """<html lang="en"><body><article lang="en-US"><h1>Signs of the valley</h1>
<p>The first sign is in the language of the valley, <i lang="fr">prenez garde</i>, and nobody reads it any more.</p>
<div lang="fr"><ul><li>Ici on ne demande pas les papiers, on demande des nouvelles.</li>
<li lang="EN">Nobody asks for papers here.</li></ul></div>
<p lang="ar" dir="rtl">هنا لا يسأل أحد عن الأوراق بل يسأل الجميع عن الأخبار التي وصلت مع الحافلة الأخيرة</p>
<p dir="ltr">The last sign is only a picture of a bus and a clock, and it is the one that everybody understands.</p>
</article></body></html>"""


def test_parts() -> None:
    blocks = extract(Page(content=PAGE.encode(), media_type="text/html", charset="utf-8")).article.blocks
    stated = [(node.lang, node.dir) for node in walk(blocks) if isinstance(node, BlockNode) and (node.lang or node.dir)]
    spans = [(node.lang, text_of(node)) for node in walk(blocks) if isinstance(node, Span)]
    assert stated == [("en-US", ""), ("fr", ""), ("EN", ""), ("ar", "rtl"), ("en-US", "")]
    assert spans == [("fr", "prenez garde")]
