from dataclasses import dataclass
from typing import TextIO

from bot.app.open_services import open_services
from bot.article.article import Article
from bot.article.received_text import accepted
from bot.cards.statement_choice import Choice, choices_meant, choices_of
from bot.pipeline.asker import Asker
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.readings.rereading import Rereading
from bot.pipeline.services import Services
from bot.pipeline.workflows.recall_article import recall_article
from bot.readers.corrections import Verdict, place_of
from bot.readers.reading import Reading
from bot.settings import Settings
from bot.terminal_ui.correct_command import show_choices, show_done, show_missing
from bot.terminal_ui.exit_codes import DONE, FAILED
from bot.terminal_ui.named_files import article_in
from bot.terminal_ui.outputs import Printer


@dataclass(frozen=True, slots=True)
class GivenCorrection:
    """What is so in truth: this `speaker`, or nobody, or a quotation; none of it takes back what was set."""

    speaker: str = ""
    nobody: bool = False
    quotation: bool = False

    @property
    def verdict(self) -> Verdict | None:
        if self.speaker:
            return "speaker"
        return "nobody" if self.nobody else "quotation" if self.quotation else None


async def correct(
    settings: Settings,
    file: str,
    statement: str,
    truth: GivenCorrection,
    *,
    printer: Printer,
    errors: TextIO,
) -> int:
    """The exit code. Raises `ArticleError`, `NotInTheArticle` and `LibraryUnavailable`."""
    text = article_in(file)
    async with open_services(settings) as services:
        quick = await services.quick_readings.of(accepted(text))
        options = ReadingOptions(settings.summary_language, settings.summary_sentences)
        recalled = await recall_article(services, Asker(), quick.article.digest, options)
        reading = recalled.as_read if recalled else quick  # has also what was set right to be nobody's
        meant = choices_meant(choices_of(reading), statement)
        if len(meant) != 1:
            show_choices(meant, statement, errors)
            return FAILED
        return await _set_right(services, reading, meant[0], truth, printer, errors)


async def _set_right(
    services: Services,
    reading: Reading,
    choice: Choice,
    truth: GivenCorrection,
    printer: Printer,
    errors: TextIO,
) -> int:
    verdict = truth.verdict
    if verdict is None:
        if not await _undo(services, reading.article, choice):
            show_missing(errors)
            return FAILED
        show_done(choice, None, printer)
        return DONE
    made = await services.corrections.make(Asker(), reading, choice.span, verdict, truth.speaker)
    await Rereading(services.memory).catch_up(made.copies)
    show_done(choice, made.correction, printer)
    return DONE


async def _undo(services: Services, article: Article, choice: Choice) -> bool:
    """Take back what was set right of these words; False where nothing was."""
    place = place_of(article, choice.span)
    made = await services.corrections.made_to(Asker(), article)
    there = [one for one in made if place is not None and one.correction.place.overlaps(place)]
    for one in there:
        await services.corrections.undo(Asker(), one.number, manages=True)
    return bool(there)
