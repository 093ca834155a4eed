"""Everything that can go wrong for a person, as a tree.

BylineError                user_message: fixed, harmless words
├─ ArticleError            the person can mend it
│  ├─ EmptyArticle
│  ├─ ArticleTooLong
│  └─ UnreadableFile
└─ ModelError              the quick reading stands in
   ├─ ModelUnavailable
   ├─ ModelReplyUnreadable
   └─ BudgetSpent
"""


class BylineError(Exception):
    """Carries the words a person sees; they never hold article text, secrets or another error's words."""

    def __init__(self, user_message: str) -> None:
        super().__init__(user_message)
        self.user_message = user_message


class ArticleError(BylineError):
    """The person who pasted can mend it."""


class EmptyArticle(ArticleError):  # noqa: N818 -- the name says what is wrong, as people would
    """Nothing but white space."""


class ArticleTooLong(ArticleError):  # noqa: N818 -- as above
    """More text than Byline reads at once."""


class UnreadableFile(ArticleError):  # noqa: N818 -- as above
    """No file, no permission, or not text."""


class ModelError(BylineError):
    """The model did not give a reading; the quick reading stands in."""


class ModelUnavailable(ModelError):  # noqa: N818 -- as above
    """No key, no network, no credit, or the provider is down."""


class ModelReplyUnreadable(ModelError):  # noqa: N818 -- as above
    """The model answered, but not in a form that points at the article."""


class BudgetSpent(ModelError):  # noqa: N818 -- as above
    """The day's share of tokens or money is used up."""
