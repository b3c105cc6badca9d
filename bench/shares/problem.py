"""The problem of the shares, as read from what `shares` wrote: how likely each candidate takes part, and what it may be worth."""

import json
import resource

import numpy as np

# Cases that are timed, and of the shares that are compared.
CASES = 10_000
COMPARED = 100_000
PLACES = 5
# Points of a step, by dimension: the points of a level are equal steps from 0.
STEPS = np.array([15, 20, 30, 12])


class Problem:
    """Candidates in order of id: the `chances` that conditions are yes and `chance` that all are, `least` and `counts` of levels
    by dimension, our shares and classes."""

    def __init__(self, file):
        with open(file, encoding="utf-8") as lines:
            rows = [line.strip().split(",") for line in lines]
        numbers = np.array([row[:12] for row in rows], float)
        self.chances = numbers[:, :3]
        self.chance = self.chances.prod(axis=1)
        ends = np.rint(numbers[:, 3:11].reshape(-1, 4, 2) / STEPS[:, None]).astype(int)
        self.least = ends[:, :, 0]
        self.counts = ends[:, :, 1] - ends[:, :, 0] + 1
        self.ours = numbers[:, 11]
        self.classes = [row[12] for row in rows]
        self.size = len(rows)


def weights(count, random):
    """Uniform over the weights allowed by default: of all weights those that satisfy the statements."""
    kept = np.empty((0, 4))
    while len(kept) < count:
        harm, unmet, disadvantage, reach = drawn = random.dirichlet(np.ones(4), 4 * count).T
        fits = (np.minimum(np.minimum(harm, unmet), disadvantage) >= 0.1) & (reach <= 0.2)
        fits &= (reach <= harm) & (reach <= unmet)
        kept = np.concatenate([kept, drawn.T[fits]])
    return kept[:count]


def used():
    """Processor seconds and greatest memory (kB) of this process."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def turn(work):
    """Processor seconds of some work, in the mean of as many times as fill half a second: the system counts by ticks."""
    (begun, _), times = used(), 0
    while times == 0 or used()[0] - begun < 0.5:
        work()
        times += 1
    return (used()[0] - begun) / times


def told(**figures):
    """Figures for the report."""
    print(json.dumps(figures))
