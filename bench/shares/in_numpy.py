"""Shares of cases in vectorised numpy: many cases at once, no loop over cases or candidates.

`in_numpy.py FILE` draws every condition and every level of every candidate, as one would write it first: the bar.
`in_numpy.py FILE open` draws only what is open, and is the quicker of two ways: the quickest we could make it.
`in_numpy.py FILE check` takes double precision and the tie rule of the method, and compares the shares with ours.

The first two take single precision and let equal totals fall as they may.
"""

import sys
from statistics import NormalDist

import numpy as np

from problem import CASES, COMPARED, PLACES, STEPS, Problem, told, turn, used, weights

# Numbers in an array of a turn: small enough to stay in the processor's cache, large enough that Python does not count.
AT_ONCE = 400_000


def below(counts):
    """The next number below each count: what is drawn below 1, times this, does not round up to the count."""
    return np.nextafter(counts.astype(np.float32), np.float32(0))


def totals(problem, drawn, random, kind):
    """What everyone is worth in each of some cases, where everyone takes part: cases by candidates."""
    fixed = (problem.least * STEPS).astype(kind)
    values = drawn @ fixed.T
    for dimension in range(4):
        (open_ones,) = np.nonzero(problem.counts[:, dimension] > 1)
        if len(open_ones):
            levels = random.random((len(drawn), len(open_ones)), dtype=np.float32)
            levels *= below(problem.counts[open_ones, dimension])
            np.floor(levels, out=levels)
            values[:, open_ones] += levels * (drawn[:, dimension, None] * kind(STEPS[dimension]))
    return values


def best_of_values(values, late):
    """The best of each case: who takes part is worth more than -1, and of equal ones the less late comes first."""
    if late is not None:
        values -= late
    winners = np.argpartition(values, -PLACES, axis=1)[:, -PLACES:]
    return winners[np.take_along_axis(values, winners, axis=1) > -1]


def best_of_table(problem, drawn, random, kind, late):
    """The best of each case where everything is drawn, open or not."""
    values = np.zeros((len(drawn), problem.size), kind)
    for dimension in range(4):
        levels = random.random(values.shape, dtype=np.float32)
        levels *= below(problem.counts[:, dimension])
        np.floor(levels, out=levels)
        levels += problem.least[:, dimension].astype(np.float32)
        values += levels * (drawn[:, dimension, None] * kind(STEPS[dimension]))
    for chances in problem.chances.T.astype(np.float32):
        values[random.random(values.shape, dtype=np.float32) >= chances] = -100
    return best_of_values(values, late)


def best_of_open(problem, drawn, random, kind, late):
    """The best of each case where what is open is drawn, of whoever may take part."""
    values = totals(problem, drawn, random, kind)
    (asked,) = np.nonzero(problem.chance < 1)
    if len(asked):
        out = random.random((len(drawn), len(asked)), dtype=np.float32) >= problem.chance[asked].astype(np.float32)
        values[:, asked] -= out * kind(100)
    return best_of_values(values, late)


def best_of_some(problem, drawn, random, kind, late):
    """The best of each case, where few take part: only their levels are drawn and only they are put in order."""
    takes_part = random.random((len(drawn), problem.size), dtype=np.float32) < problem.chance.astype(np.float32)
    case, who = np.divmod(np.flatnonzero(takes_part), problem.size)
    values = np.zeros(len(who), kind)
    for dimension in range(4):
        levels = random.random(len(who), dtype=np.float32) * below(problem.counts[who, dimension])
        levels = np.floor(levels) + problem.least[who, dimension]
        values += levels.astype(kind) * kind(STEPS[dimension]) * drawn[case, dimension]
    if late is not None:
        values -= late[who]
    # No value is over 60: so cases stay apart.
    order = np.argsort(case * kind(100) - values)
    case = case[order]
    begins = np.searchsorted(case, np.arange(len(drawn)))
    return who[order[np.arange(len(case)) - begins[case] < PLACES]]


def held(problem, seed, cases, check, best):
    """In how many best sets of so many cases each candidate is."""
    random = np.random.Generator(np.random.SFC64(seed))
    kind = np.float64 if check else np.float32
    # Of equal ones the first comes before: far less than what sets totals apart.
    late = np.arange(problem.size) * 1e-11 if check else None
    drawn = weights(cases, random).astype(kind)
    counts = np.zeros(problem.size, np.int64)
    at_once = max(1, AT_ONCE // problem.size)
    for first in range(0, cases, at_once):
        winners = best(problem, drawn[first : first + at_once], random, kind, late)
        counts += np.bincount(winners, minlength=problem.size)
    return counts


def compare(problem, best):
    """How far our shares are from these, beside what chance allows."""
    theirs = held(problem, 1, COMPARED, check=True, best=best) / COMPARED
    pooled = (theirs + problem.ours) / 2
    some = pooled > 0
    error = np.sqrt(2 * pooled[some] * (1 - pooled[some]) / COMPARED)
    apart = np.abs(theirs - problem.ours)[some]
    scores = np.divide(apart, error, out=np.zeros_like(apart), where=error > 0)
    # What the greatest of so many stays under in 999 of 1,000 comparisons.
    allowed = NormalDist().inv_cdf(1 - 0.001 / 2 / max(1, len(scores)))
    at = int(np.argmax(apart))
    told(
        apart=apart[at],
        score=scores[at],
        greatest_score=scores.max(),
        allowed=allowed,
        compared=len(scores),
        mean_square=float(np.mean(scores[pooled[some] * COMPARED >= 5] ** 2)),
    )


def measure(problem, ways):
    """Processor time of the quickest way, the middle of three turns, and the greatest memory."""
    middle = lambda best: sorted(turn(lambda: held(problem, seed, CASES, check=False, best=best)) for seed in range(3))[1]
    told(seconds=min(map(middle, ways)), peak=used()[1], version=np.__version__)


if __name__ == "__main__":
    asked = Problem(sys.argv[1])
    match sys.argv[2:]:
        case ["check"]:
            few = asked.chance.mean() < 0.2
            compare(asked, best_of_some if few else best_of_open)
        case ["open"]:
            measure(asked, [best_of_open, best_of_some])
        case _:
            measure(asked, [best_of_table])
