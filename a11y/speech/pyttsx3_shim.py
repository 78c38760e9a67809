"""`buildDriver`, where pyttsx3 looks for it: the wheel puts this file into `pyttsx3/drivers` under the name `a11y`."""

from a11y.speech.pyttsx3_driver import buildDriver

__all__ = ["buildDriver"]
