from bot.pipeline.asking.model_calls import ModelCalls
from bot.pipeline.asking.portions import Portions
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.budgets.day_budget import DayBudget
from bot.pipeline.budgets.fair_queue import FairQueue, QueueLimits
from bot.pipeline.keeping.corrections import Corrections
from bot.pipeline.language_model import LanguageModel
from bot.pipeline.memory import Memory
from bot.pipeline.metrics import Metrics
from bot.pipeline.questions.answer_events import AnswerEvent
from bot.pipeline.questions.answerer import Answerer
from bot.pipeline.questions.context import ContextAssembler
from bot.pipeline.questions.context_budget import ContextBudget
from bot.pipeline.questions.conversations import Conversations
from bot.pipeline.questions.note_keeping import NoteKeeper
from bot.pipeline.questions.second_looks import SecondLooks
from bot.pipeline.readings.being_kept import BeingKept
from bot.pipeline.readings.full_reader import FullReader
from bot.pipeline.readings.full_readings import FullReadings
from bot.pipeline.readings.model_record import ModelRecord
from bot.pipeline.readings.numbering import Numbering
from bot.pipeline.readings.quick_readings import QuickReadings
from bot.pipeline.readings.reading_events import ReadingEvent
from bot.pipeline.readings.reply_shelf import ReplyShelf
from bot.pipeline.running_requests import RunningRequest
from bot.pipeline.running_work import RunningWork
from bot.pipeline.workers import Workers
from prompts.library import PromptLibrary

QUICK_AT_ONCE = 4  # articles on their way to the quick reading and into the database


class Services:
    """What all readings and answers share. One serves the whole program; without a `model`, rules read."""

    def __init__(
        self,
        prompts: PromptLibrary,
        memory: Memory,
        workers: Workers,
        model: LanguageModel | None = None,
        *,
        counter: TokenCounter | None = None,
        budget: DayBudget | None = None,
        queue_limits: QueueLimits | None = None,
        context: ContextBudget | None = None,
        record: Memory | None = None,
        metrics: Metrics | None = None,
        looks_again: bool | None = None,
    ) -> None:
        """`record` remembers how the model did, where that shall not be `memory`. `looks_again`: at each
        answer a second time; None: once the model has proven itself.
        """
        self.memory = memory
        self.counter = counter or TokenCounter()
        self.metrics = metrics or Metrics()
        self.budget = budget or DayBudget(memory)
        self.workers = workers
        self.corrections = Corrections(memory, workers)
        self.conversations = Conversations(memory, self.counter)
        self.model_queue = FairQueue(queue_limits or QueueLimits())
        self.model_services = (
            ModelServices(
                self, prompts, model, context or ContextBudget(), record or memory, looks_again=looks_again
            )
            if model
            else None
        )
        self.quick_readings = QuickReadings(workers)
        self.numbering = Numbering(memory, workers)
        self.quick_queue = FairQueue(QueueLimits(at_once=QUICK_AT_ONCE))
        self.readings: RunningWork[RunningRequest, ReadingEvent] = RunningWork()
        self.being_kept = BeingKept()
        self.answers: RunningWork[RunningRequest, AnswerEvent] = RunningWork()

    def erased(self) -> None:
        """Something was forgotten."""
        self.memory.erasings += 1

    def watch_queues(self) -> None:
        """Let the metrics tell what waits."""
        self.metrics.watch(
            "queue", "Requests that wait for the language model.", lambda: self.model_queue.waiting
        )
        self.metrics.watch(
            "under_way",
            "Readings and answers under way.",
            lambda: len(self.readings.keys) + len(self.answers.keys),
        )

    def start_counting(self) -> None:
        """Begin to load what exact counts of tokens need, in the background; until then they are too high."""
        if self.model_services:
            self.counter.start()

    async def finish_notes(self) -> None:
        """Wait until the notes on conversations that are under way are made, or have failed."""
        if self.model_services:
            await self.model_services.note_keeper.finish()

    def forget_readings(self) -> None:
        """Drop the quick readings that are kept at hand for a while."""
        self.quick_readings.forget()
        self.numbering.forget()
        if self.model_services:
            self.model_services.full_readings.forget()
            self.model_services.full_reader.forget()

    async def close(self) -> None:
        """Give up what is under way. What was lent (memory, workers, model) is closed by its owner."""
        await self.readings.close()
        await self.answers.close()
        await self.quick_readings.close()
        if self.model_services:
            await self.model_services.close()


class ModelServices:
    """The part of `services` that is there only where a model is configured."""

    def __init__(
        self,
        services: Services,
        prompts: PromptLibrary,
        model: LanguageModel,
        context: ContextBudget,
        record: Memory,
        *,
        looks_again: bool | None,
    ) -> None:
        memory, counter = services.memory, services.counter
        self.writer = RequestWriter(prompts)
        self.calls = ModelCalls(
            model, self.writer, counter, services.budget, services.model_queue, services.metrics
        )
        self.portions = Portions(model, self.writer.fixed_part(), counter)
        self.shelf = ReplyShelf(memory, self.writer, model.identity)
        self.record = ModelRecord(record, model.identity, self.writer.reading_digest)
        self.full_reader = FullReader(self.calls, self.writer, self.shelf, self.portions)
        self.answerer = Answerer(self.calls, self.writer, memory, model.identity)
        self.second_looks = SecondLooks(
            self.calls,
            self.writer,
            memory,
            model.identity,
            services.workers,
            self.record,
            ModelRecord(record, model.identity, self.writer.look_digest),
            chosen=looks_again,
        )
        self.full_readings = FullReadings()
        self.assembler = ContextAssembler(self.writer, self.portions, counter, model, context)
        self.note_keeper = NoteKeeper(self.calls, self.writer, memory, self.assembler, counter)

    async def close(self) -> None:
        await self.note_keeper.close()
        await self.full_reader.under_way.close()
        await self.second_looks.under_way.close()
        await self.answerer.under_way.close()
