"""The numbers of `Metrics` in the form that Prometheus reads."""

from collections.abc import Iterator
from itertools import accumulate

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.pipeline.metrics import COUNTED, SECONDS, TIMED, Metrics

PREFIX = "byline_"


def metrics_page(metrics: Metrics) -> bytes:
    registry = CollectorRegistry()
    registry.register(_Numbers(metrics))
    return generate_latest(registry)


class _Numbers(Collector):
    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics

    def collect(self) -> Iterator[Metric]:
        for name, (told, labels) in COUNTED.items():
            counter = CounterMetricFamily(PREFIX + name, told, labels=labels)
            for series, value in self._metrics.counts.items():
                if series.name == name:
                    counter.add_metric(series.labels, value)
            yield counter
        for name, (told, labels) in TIMED.items():
            histogram = HistogramMetricFamily(PREFIX + name, told, labels=labels)
            for series, durations in self._metrics.durations.items():
                if series.name == name:
                    borders = [*map(str, SECONDS), "+Inf"]
                    buckets = list(zip(borders, accumulate(durations.classes), strict=True))
                    histogram.add_metric(series.labels, buckets, durations.total)
            yield histogram
        for name, (told, look) in self._metrics.watched.items():
            yield GaugeMetricFamily(PREFIX + name, told, value=look())
