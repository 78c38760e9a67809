"""An article that holds every kind of block and inline, in several languages and scripts."""

from typing import Final

from a11y.model.article import (
    Abbreviation,
    Article,
    Block,
    BlockId,
    Break,
    Cell,
    Code,
    CodeBlock,
    DescriptionGroup,
    DescriptionList,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    Link,
    List,
    ListItem,
    Math,
    MathBlock,
    Media,
    Metadata,
    NoteRef,
    Paragraph,
    Quote,
    Row,
    Ruby,
    Section,
    Separator,
    Span,
    Strong,
    Sub,
    Sup,
    Table,
    Text,
)
from a11y.model.narration import Milliseconds, Par, Timeline
from a11y.model.notice import Notice
from a11y.text.walk import walk
from a11y.transform import transform

WORDS: Final = {
    "en": (
        "The ferry that nobody ordered",
        "Harbour",
        "On Monday the council of Rellin bought a ferry. Nobody knows why.",
        "It runs twice a day",
        "ferry",
        "a town hall at dusk",
    ),
    "de": (
        "Die Fähre, die niemand bestellt hat",
        "Hafen",
        "Am Montag kaufte der Rat von Rellin eine Fähre. Niemand weiß, warum.",
        "Sie fährt zweimal am Tag",
        "Fähre",
        "ein Rathaus in der Dämmerung",
    ),
    "ar": (
        "العبارة التي لم يطلبها أحد",
        "الميناء",
        "اشترى مجلس ريلين عبارة يوم الاثنين. لا أحد يعرف السبب.",
        "تبحر مرتين في اليوم",
        "عبارة",
        "مبنى البلدية عند الغروب",
    ),
    "he": (
        "המעבורת שאיש לא הזמין",
        "נמל",
        "ביום שני קנתה מועצת רלין מעבורת. איש אינו יודע מדוע.",
        "היא מפליגה פעמיים ביום",
        "מעבורת",
        "בניין העירייה בשעת דמדומים",
    ),
    "ja": (
        "誰も頼まなかった渡し船",
        "港",
        "月曜日、レリン町議会は渡し船を買った。理由は誰も知らない。",
        "一日に二回運航する",
        "渡し船",
        "夕暮れの町役場",
    ),
    "hi": (
        "वह नाव जिसे किसी ने नहीं मँगाया",
        "बंदरगाह",
        "सोमवार को रेलिन की परिषद ने एक नाव खरीदी। कोई नहीं जानता क्यों।",
        "यह दिन में दो बार चलती है",
        "नाव",
        "शाम के समय नगर भवन",
    ),
    "ru": (
        "Паром, который никто не заказывал",
        "Порт",
        "В понедельник совет Реллина купил паром. Никто не знает зачем.",
        "Он ходит дважды в день",
        "паром",
        "ратуша в сумерках",
    ),
    "zh-Hans": (
        "没有人订的渡轮",
        "港口",
        "星期一，雷林镇议会买了一艘渡轮。没有人知道原因。",
        "每天开两班",
        "渡轮",
        "黄昏时的市政厅",
    ),
    "ko": (
        "아무도 주문하지 않은 여객선",
        "항구",
        "월요일에 렐린 의회는 여객선을 샀다. 이유는 아무도 모른다.",
        "하루에 두 번 다닌다",
        "여객선",
        "해 질 녘의 시청",
    ),
    "pl": (
        "Prom, którego nikt nie zamówił",
        "Port",
        "W poniedziałek rada Rellinu kupiła prom. Nikt nie wie dlaczego.",
        "Kursuje dwa razy dziennie",
        "prom",
        "ratusz o zmierzchu",
    ),
}
"""Language: headline, kicker, two sentences, a heading, a word, a description."""


def article(lang: str = "en") -> Article:
    """The article in a language of `WORDS`, as it comes out of the transforms."""
    headline, kicker, sentences, heading, word, description = WORDS[lang]
    metadata = Metadata(
        headline=headline,
        subheadline=f"{heading}.",
        kicker=kicker,
        authors=("Ada Pell", "Jun Ito"),
        date_published="2026-03-02T08:30:00+01:00",
        date_modified="2026-03-03",
        publisher="Rellin Post",
        url="https://news.example/ferry?a=1&b=2",
        language=lang,
        image=Image("https://news.example/ferry.jpg", alt=description),
    )
    blocks = (*_text(sentences, heading, word), *_groups(sentences, heading, word, description), *_notes(word))
    notices = (Notice("heading-level", "The level of one heading was repaired.", block="b3"),)
    return transform(Article(metadata=metadata, blocks=blocks, notices=notices))


def timeline(article: Article, *, each: int = 1000) -> Timeline:
    """Times for its sentences, each as long as the others."""
    ids = [node.id for node in walk((article.header, article.blocks)) if type(node).__name__ == "Sentence"]  # type: ignore[attr-defined]
    pars = tuple(Par(id, Milliseconds(n * each), Milliseconds((n + 1) * each)) for n, id in enumerate(ids))
    return Timeline(Milliseconds(len(ids) * each), pars, voice="silence:none")


def _p(id: str, *content: Inline | str, role: str = "") -> Paragraph:
    inlines = tuple(Text(part) if isinstance(part, str) else part for part in content)
    return Paragraph(inlines, role=role, id=BlockId(id))


def _t(text: str) -> tuple[Text]:
    return (Text(text),)


def _text(sentences: str, heading: str, word: str) -> tuple[Block, ...]:
    """Paragraphs with every kind of inline."""
    return (
        _p("b1", Strong(_t("RELLIN")), " — ", sentences, NoteRef(BlockId("n1"), _t("1"))),
        _p(
            "b2",
            '0 < 1 & "2" > 1: ',
            Link("https://news.example/a?x=1&y=2", _t(word), title=heading),
            " ",
            Emphasis(_t(word)),
            " ",
            Code('print("<ferry>")'),
            " ",
            Math("x²", "<math><msup><mi>x</mi><mn>2</mn></msup></math>"),
            " ",
            Abbreviation(_t("WHO"), "World Health Organization"),
            " ",
            Ruby(_t("漢字"), "かんじ"),
            " H",
            Sub(_t("2")),
            "O m",
            Sup(_t("2")),
            Break(),
            Span(_t("Liberté, égalité"), lang="fr"),
            " ",
            Span(_t("שלום"), lang="he", dir="rtl"),
            " ",
            Span(_t("marked"), role="mark"),
            " ",
            Span(_t("gone"), role="deletion"),
            " ",
            Span(_t("come"), role="insertion"),
            " ",
            Span(_t("March 2"), role="time", datetime="2026-03-02"),
            " ",
            Span(_t(word), role="term"),
            " ",
            Span(_t("so they said"), role="quotation"),
            " ",
            Image("https://news.example/smile.png", alt="smiling face"),
            " ",
            Image("https://news.example/dot.png", alt=""),
            " ",
            Link("javascript:alert(1)", _t("no danger")),
            NoteRef(BlockId("n2"), _t("2")),
            NoteRef(BlockId("nowhere"), _t("3")),
        ),
        Heading(2, _t(heading), id=BlockId("b3")),
        _p(
            "b4",
            sentences,
            " ",
            Link("mailto:post@news.example", _t("post@news.example")),
            NoteRef(BlockId("n1"), _t("1")),
        ),
        Heading(3, _t(word), id=BlockId("b5")),
        _p("b6", sentences * 4),
    )


def _groups(sentences: str, heading: str, word: str, description: str) -> tuple[Block, ...]:
    """Every other kind of block."""
    image = Media(kind="image", src="https://news.example/hall.jpg", alt=description, width=1200, height=800)
    nested = List((ListItem((_p("b12", word),)), ListItem((_p("b13", heading),))), id=BlockId("b11"))
    return (
        Figure((image,), _t(sentences), _t("Rellin Post / A. Pell"), id=BlockId("b7")),
        Figure((Media(kind="image", src="https://news.example/b.jpg", alt=heading),), _t(heading), id=BlockId("b71")),
        Figure((), _t(f"FILE - {sentences}"), id=BlockId("b8")),
        Media(kind="image", src="https://news.example/unknown.jpg", id=BlockId("b81")),
        List(
            (ListItem((_p("b10", word), nested)), ListItem((_p("b14", word), _p("b15", sentences)))), id=BlockId("b9")
        ),
        List(
            (ListItem((_p("b17", word),)), ListItem((_p("b18", word),), value=7)),
            ordered=True,
            start=4,
            id=BlockId("b16"),
        ),
        DescriptionList((DescriptionGroup((_t(word), _t("vessel")), ((_p("b20", sentences),),)),), id=BlockId("b19")),
        Quote((_p("b22", sentences),), _t("Ada Pell"), cite="https://news.example/said", id=BlockId("b21")),
        Quote((_p("b24", heading),), role="doc-pullquote", id=BlockId("b23")),
        CodeBlock('def ferry():\n    return "<b>&"\n', "python", id=BlockId("b25")),
        MathBlock("a/b", "<math display='block'><mfrac><mi>a</mi><mi>b</mi></mfrac></math>", id=BlockId("b26")),
        *_tables(word),
        Media(kind="video", src="https://news.example/v.mp4", title=heading, width=640, height=360, id=BlockId("b40")),
        Media(kind="audio", src="https://news.example/a.mp3", id=BlockId("b41")),
        Media(kind="embed", src="https://www.social.example/post/1", id=BlockId("b42")),
        Separator(id=BlockId("b43")),
        Section((_p("b45", sentences),), role="complementary", label=_t(heading), id=BlockId("b44")),
        Section((_p("b47", sentences),), role="complementary", label=_t(heading), id=BlockId("b46")),
        Section((_p("b49", sentences),), role="doc-tip", id=BlockId("b48")),
        Section(
            (Heading(4, _t(word), id=BlockId("b52")), _p("b51", "Bonjour le monde.")),
            lang="fr",
            dir="ltr",
            id=BlockId("b50"),
        ),
    )


def _tables(word: str) -> tuple[Block, ...]:
    def cell(id: str, text: str, **facts: object) -> Cell:
        return Cell((_p(id, text),) if text else (), **facts)  # type: ignore[arg-type]

    head = Row((cell("b28", word, header=True), cell("b29", "km", header=True)), "head")
    rows = tuple(Row((cell(f"b3{n}", f"{word} {n}", header=True), cell(f"b3{n}d", str(n)))) for n in (1, 2))
    two = Row(
        (cell("c1", ""), cell("c2", "2025", header=True, colspan=2), cell("c3", "2026", header=True, colspan=2)), "head"
    )
    halves = Row((cell("c4", "Port", header=True), *(cell(f"c5{n}", f"H{n}", header=True) for n in range(4))), "head")
    data = tuple(
        Row((cell(f"d{y}", f"{word} {y}", header=True), *(cell(f"d{y}{x}", f"{y * x},000") for x in range(4 - y % 2))))
        for y in range(4)
    )
    return (
        Table((head, *rows), _t(f"{word} (km)"), id=BlockId("b27")),
        Table((two, halves, *data), id=BlockId("b39")),
    )


def _notes(word: str) -> tuple[Block, ...]:
    notes = List(
        (ListItem((_p("n1", word, "."),)), ListItem((_p("n2", "Post, p. 2."),))), ordered=True, id=BlockId("b61")
    )
    return (Section((notes,), role="doc-endnotes", label=_t("*"), id=BlockId("b60")),)
