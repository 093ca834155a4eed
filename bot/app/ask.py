from typing import TextIO

from bot.app.open_services import open_services
from bot.pipeline.asker import Asker
from bot.pipeline.questions.conversations import named_conversation
from bot.pipeline.workflows.answer_question import QuestionOptions, answer_question
from bot.pipeline.workflows.several_articles import ArticlesAskedAbout, with_earlier_articles
from bot.settings import Settings
from bot.terminal_ui.ask_command import show_answer
from bot.terminal_ui.named_files import article_in, shown_name
from bot.terminal_ui.outputs import Printer


async def ask(
    settings: Settings,
    file: str,
    question: str,
    conversation: str | None,
    *,
    printer: Printer,
    errors: TextIO,
) -> int:
    """The exit code. `conversation` None: the question stands alone. Raises `ArticleError`."""
    text = article_in(file)
    key = named_conversation(conversation) if conversation else None
    async with open_services(settings) as services:
        about = ArticlesAskedAbout((text,), 1)
        if key is not None:
            about = await with_earlier_articles(services, text, Asker(), key)
        options = QuestionOptions(key, about_first=True, notes_first=True)
        events = answer_question(services, question, about.texts, Asker(), options)
        return await show_answer(events, shown_name(file), printer, errors, known=about.known)
