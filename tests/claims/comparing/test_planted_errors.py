"""News told by several sources: one altered figure is found, and nobody else is called wrong."""

from collections.abc import Iterator

from claims.comparing.values import AssessmentLabel
from tests.claims.comparing.little_clusters import CLUSTERS, Altered, Cluster
from tests.claims.comparing.newsroom import Assessed, Told, assess

FOUND = (AssessmentLabel.REFUTED, AssessmentLabel.CONFLICTING)


def articles_of(cluster: Cluster, alteration: Altered | None = None) -> list[Told]:
    return [
        Told(source, day, altered(text, alteration) if alteration and alteration[0] == n else text)
        for n, (source, day, text) in enumerate(cluster.articles)
    ]


def altered(text: str, alteration: Altered) -> str:
    _, before, after = alteration
    assert before in text
    return text.replace(before, after, 1)


def alterations() -> Iterator[tuple[Cluster, Altered, list[Assessed]]]:
    for cluster in CLUSTERS:
        for alteration in cluster.alterations:
            yield cluster, alteration, list(assess(articles_of(cluster, alteration)))


def test_articles_that_agree_refute_nothing() -> None:
    wrong = [
        (cluster.name, one.claim, one.found.assessment.value)
        for cluster in CLUSTERS
        for one in assess(articles_of(cluster))
        if one.found.assessment in FOUND
    ]
    assert not wrong


def test_one_altered_figure_is_found() -> None:
    every = [
        (cluster.name, alteration)
        for cluster, alteration, claims in alterations()
        if not any(one.found.assessment in FOUND for one in claims)
    ]
    number = sum(len(cluster.alterations) for cluster in CLUSTERS)
    assert len(every) <= 0.05 * number, every


def test_no_other_source_is_called_refuted_for_it() -> None:
    wrong = [
        (cluster.name, alteration, one.claim)
        for cluster, alteration, claims in alterations()
        for one in claims
        if one.found.assessment == AssessmentLabel.REFUTED
        and not is_altered(one, cluster, alteration)
    ]
    assert not wrong


def is_altered(one: Assessed, cluster: Cluster, alteration: Altered) -> bool:
    article, _, after = alteration
    return one.article.source == cluster.articles[article][0] and after in one.claim
