"""Shares of cases with a decision package, called in a loop, a case at a time: the levels of a case are drawn with numpy, whoever
takes part is put to the package's weighted sum, and the best of its answer are counted. Fewer cases than ours, and the time
taken as many times more."""

import sys
from importlib.metadata import version

import numpy as np
from pymcdm.methods import WSM

from problem import CASES, PLACES, STEPS, Problem, told, turn, used, weights

# Cases that are run at a time.
RUN = 500


def run(problem, count):
    """Counts who is in the best sets of so many cases."""
    random = np.random.Generator(np.random.SFC64(1))
    # Points are on one scale as they are; without its checks the package is many times as quick.
    weighted_sum = WSM(normalization_function=lambda column, cost: column)
    gains = np.ones(4)
    fixed = (problem.least * STEPS).astype(float)
    is_open = (problem.counts > 1).any()
    counts = np.zeros(problem.size, np.int64)
    for drawn in weights(count, random):
        who = np.arange(problem.size)
        if problem.chance < 1:
            who = np.flatnonzero(random.random(problem.size) < problem.chance)
        points = fixed[who]
        if is_open:
            points += np.floor(random.random((len(who), 4)) * problem.counts[who]) * STEPS
        if len(who) > PLACES:
            worth = weighted_sum(points, drawn, gains, validation=False)
            who = who[np.argpartition(worth, -PLACES)[-PLACES:]]
        counts[who] += 1
    return counts


if __name__ == "__main__":
    problem = Problem(sys.argv[1])
    run(problem, 10)
    seconds = turn(lambda: run(problem, RUN)) * CASES / RUN
    told(seconds=seconds, peak=used()[1], version=version("pymcdm"))
