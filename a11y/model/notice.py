"""A notice: what was lost, guessed or repaired on the way, told to the reader and not swallowed."""

from msgspec import Struct


class Notice(Struct, frozen=True, omit_defaults=True):
    """One remark; `code` is a stable kebab-case word, `message` one sentence, `block` the id of the block concerned."""

    code: str
    message: str
    block: str = ""

    @property
    def is_doubt(self) -> bool:
        """Whether it says that the article may be another, or may not be all there."""
        return self.code.startswith("doubtful-")
