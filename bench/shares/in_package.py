"""Shares of cases with a decision package, called in a loop, a case at a time: the levels of a case are drawn with numpy, the
package's weighted sum says what each candidate is worth, and the best are counted. Fewer cases than ours, and the time taken as
many times more.

`in_package.py FILE` draws and puts to it the whole table, every condition and level: the bar.
`in_package.py FILE open` draws only what is open, and puts to it only who takes part.
"""

import sys
from importlib.metadata import version

import numpy as np
from pymcdm.methods import WSM

from problem import CASES, PLACES, STEPS, Problem, told, turn, used, weights

# Cases that are run at a time.
RUN = 500
# Points are on one scale as they are; without its checks the package is many times as quick.
WEIGHTED_SUM = WSM(normalization_function=lambda column, cost: column)
GAINS = np.ones(4)


def best_of_table(problem, drawn, random):
    """The best of a case where everything is drawn, open or not."""
    points = (np.floor(random.random((problem.size, 4)) * problem.counts) + problem.least) * STEPS
    worth = WEIGHTED_SUM(points, drawn, GAINS, validation=False)
    worth[(random.random((problem.size, 3)) >= problem.chances).any(axis=1)] = -1
    who = np.argpartition(worth, -PLACES)[-PLACES:]
    return who[worth[who] >= 0]


def best_of_open(problem, drawn, random):
    """The best of a case where what is open is drawn, of whoever takes part."""
    who = np.arange(problem.size)
    if (problem.chance < 1).any():
        who = np.flatnonzero(random.random(problem.size) < problem.chance)
    points = (problem.least[who] * STEPS).astype(float)
    if (problem.counts > 1).any():
        points += np.floor(random.random((len(who), 4)) * problem.counts[who]) * STEPS
    if len(who) > PLACES:
        worth = WEIGHTED_SUM(points, drawn, GAINS, validation=False)
        who = who[np.argpartition(worth, -PLACES)[-PLACES:]]
    return who


def run(problem, count, best):
    """Counts who is in the best sets of so many cases."""
    random = np.random.Generator(np.random.SFC64(1))
    counts = np.zeros(problem.size, np.int64)
    for drawn in weights(count, random):
        counts[best(problem, drawn, random)] += 1
    return counts


if __name__ == "__main__":
    problem = Problem(sys.argv[1])
    best = best_of_open if sys.argv[2:] == ["open"] else best_of_table
    run(problem, 10, best)
    seconds = turn(lambda: run(problem, RUN, best)) * CASES / RUN
    told(seconds=seconds, peak=used()[1], version=version("pymcdm"))
