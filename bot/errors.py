"""Everything that can go wrong for a person, as a tree.

BylineError                user_message: fixed, harmless words, in the language of the moment
├─ ArticleError            the person can mend it
│  ├─ EmptyArticle
│  ├─ ArticleTooLong
│  └─ UnreadableFile
└─ ModelError              the quick reading stands in
   ├─ ModelUnavailable     nothing came
   │  ├─ ModelKeyRefused
   │  ├─ NoCredit
   │  ├─ UnknownModel
   │  ├─ RateLimited       passes by itself
   │  ├─ ModelUnreachable  passes by itself
   │  ├─ ModelServerFailed passes by itself
   │  ├─ NotAModelServer
   │  └─ RequestRefused
   ├─ TooLongForModel
   ├─ ModelReplyIncomplete partial_text, usage
   │  ├─ ModelTooSlow
   │  ├─ ReplyCutOff
   │  ├─ ReplyReachedLimit
   │  └─ ReplyWithheld
   ├─ ModelReplyUnreadable
   ├─ ModelReplyTooHard    reading it takes longer than anything should
   ├─ ModelNotBelieved     its reply contradicts what the article's own sentences say
   └─ BudgetSpent          person
"""

# ruff: noqa: N818 -- the names say what is wrong as people would, without "Error" behind

from bot.usage import Usage
from bot.words.languages import say


class BylineError(Exception):
    """Carries the words a person sees; they never hold article text, secrets or another error's words."""

    def __init__(self, user_message: str) -> None:
        super().__init__(user_message)
        self.user_message = user_message


class ArticleError(BylineError):
    """The person who pasted can mend it."""


class EmptyArticle(ArticleError):
    """Nothing but white space."""


class ArticleTooLong(ArticleError):
    """More text than Byline reads at once."""


class UnreadableFile(ArticleError):
    """No file, no permission, or not text."""


class ModelError(BylineError):
    """The model did not give a reading; the quick reading stands in.

    `may_retry`: whether the same request may succeed when it is made again without anyone mending
    anything. `retry_after_seconds`: how long the provider asked to wait; None where it did not say.
    """

    default_message = "The language model gave no reading."
    may_retry = False

    def __init__(self, user_message: str | None = None, *, retry_after_seconds: float | None = None) -> None:
        super().__init__(user_message or say(self.default_message))
        self.retry_after_seconds = retry_after_seconds


class ModelUnavailable(ModelError):
    """No key, no network, no credit, or the provider is down."""

    default_message = "The language model is not available."


class ModelKeyRefused(ModelUnavailable):
    """The provider does not accept the key, or wants one."""

    default_message = (
        "The language model’s provider did not accept the key. Whoever runs Byline can check OPENAI_API_KEY."
    )


class NoCredit(ModelUnavailable):
    """The account behind the key has nothing left to spend."""

    default_message = (
        "The account at the language model’s provider has no credit left. Whoever runs Byline can top it up."
    )


class UnknownModel(ModelUnavailable):
    """The provider does not offer the model, or not to this account."""

    default_message = (
        "The provider does not offer the configured language model. "
        "Whoever runs Byline can check OPENAI_MODEL and OPENAI_BASE_URL."
    )


class RateLimited(ModelUnavailable):
    """Too many requests or tokens just now."""

    default_message = "The language model is getting too many requests just now. Try again in a minute."
    may_retry = True


class ModelUnreachable(ModelUnavailable):
    """No connection, or it broke before anything came."""

    default_message = "The language model cannot be reached. Try again in a few minutes."
    may_retry = True


class ModelServerFailed(ModelUnavailable):
    """The provider reports a failure of its own, or answers with something that is no reply."""

    default_message = "The language model’s provider has a problem of its own. Try again in a few minutes."
    may_retry = True


class NotAModelServer(ModelUnavailable):
    """Something answers at the address, but not as a language model does: a web page, another service."""

    default_message = (
        "What answers at the configured address is no language model. "
        "Whoever runs Byline can check OPENAI_BASE_URL."
    )


class RequestRefused(ModelUnavailable):
    """The provider does not accept the request for a reason that Byline does not know how to mend."""

    default_message = (
        "The language model’s provider did not accept the request. "
        "Whoever runs Byline finds the reason in the log."
    )


class TooLongForModel(ModelError):
    """More text than the model reads at once; smaller parts may fit."""

    default_message = "The article is longer than the language model can read at once."


class ModelReplyTooHard(ModelError):
    """Its reading was ended: no reply to news takes so long."""

    default_message = "The language model’s reply could not be read in the time that a reply may take."


class ModelNotBelieved(ModelError):
    """The reply gives what the article's own sentences tell to somebody else, or leaves it out."""


class ModelReplyIncomplete(ModelError):
    """A reply did not end as it should; what came of it, if anything, may still be of use.

    `usage` is None where the provider did not report it.
    """

    default_message = "The language model’s reply is incomplete."

    def __init__(
        self, user_message: str | None = None, *, partial_text: str = "", usage: Usage | None = None
    ) -> None:
        super().__init__(user_message)
        self.partial_text = partial_text
        self.usage = usage


class ModelTooSlow(ModelReplyIncomplete):
    """The deadline of the whole call passed. It is not made again: the asker has waited long enough."""

    default_message = "The language model took too long. Try again in a few minutes."


class ReplyCutOff(ModelReplyIncomplete):
    """The stream ended before the reply did."""

    default_message = "The language model’s reply broke off. Try again."
    may_retry = True


class ReplyReachedLimit(ModelReplyIncomplete):
    """The reply was longer than it may be."""

    default_message = "The language model’s reply was too long and was cut."


class ReplyWithheld(ModelReplyIncomplete):
    """The model refused, or a filter of the provider held the reply back."""

    default_message = "The language model declined to answer."


class ModelReplyUnreadable(ModelError):
    """The model answered, but not in a form that points at the article."""

    default_message = "The language model’s reply could not be read."


class BudgetSpent(ModelError):
    """The day's share of tokens is used up, or what is left of it is too little.

    `person`: whose own share it is; None where it is that of all who are there.
    """

    default_message = "Today’s budget for the language model is spent. It starts afresh at midnight UTC."

    def __init__(self, user_message: str | None = None, *, person: int | None = None) -> None:
        super().__init__(user_message)
        self.person = person
