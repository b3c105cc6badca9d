"""Certain, possible and never with HiGHS: for each candidate, two mixed-integer programs over the allowed weights. Everyone is ready.

A candidate is certain unless, for some weights, as many others as there are places can be worth as much at their greatest as it is at its
least (or it can be worth nothing). It is never in a best set unless, for some weights, fewer others than places are worth more at their
least than it is at its greatest. A binary says for each other one whether it is worth as much; how many can be at once is the objective.
"""

import sys
from importlib.metadata import version

import highspy
import numpy as np

from problem import PLACES, STEPS, Problem, told, turn, used

# More than any difference in worth.
ENOUGH = 61.0
# What the weights keep to, beside summing to 1: rows of factors, each sum at least 0 (a constant counts once for each weight).
STATEMENTS = np.array(
    [
        [0.9, -0.1, -0.1, -0.1],
        [-0.1, 0.9, -0.1, -0.1],
        [-0.1, -0.1, 0.9, -0.1],
        [0.2, 0.2, 0.2, -0.8],
        [1, 0, 0, -1],
        [0, 1, 0, -1],
    ]
)


def most_at_once(solver, halves):
    """How many of these sums of factor times weight can be 0 or more at once."""
    count = len(halves)
    lp = highspy.HighsLp()
    lp.num_col_ = 4 + count
    lp.num_row_ = 1 + len(STATEMENTS) + count
    lp.sense_ = highspy.ObjSense.kMaximize
    lp.col_cost_ = np.concatenate([np.zeros(4), np.ones(count)])
    lp.col_lower_ = np.zeros(4 + count)
    lp.col_upper_ = np.ones(4 + count)
    lp.integrality_ = [highspy.HighsVarType.kContinuous] * 4 + [highspy.HighsVarType.kInteger] * count
    weights = np.concatenate([np.ones((1, 4)), STATEMENTS, halves])
    lp.row_lower_ = np.concatenate([[1.0], np.zeros(len(STATEMENTS)), np.full(count, -ENOUGH)])
    lp.row_upper_ = np.concatenate([[1.0], np.full(len(STATEMENTS) + count, highspy.kHighsInf)])
    indices, values, starts = [], [], [0]
    for row, factors in enumerate(weights):
        indices.extend(range(4))
        values.extend(factors)
        other = row - 1 - len(STATEMENTS)
        if other >= 0:
            indices.append(4 + other)
            values.append(-ENOUGH)
        starts.append(len(indices))
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = starts, indices, values
    solver.passModel(lp)
    solver.run()
    return round(solver.getInfo().objective_function_value)


def classes(problem):
    """The class of each candidate."""
    solver = highspy.Highs()
    solver.silent()
    solver.setOptionValue("threads", 1)
    low = (problem.least * STEPS).astype(float)
    high = low + (problem.counts - 1) * STEPS
    found = []
    for at in range(problem.size):
        others = np.arange(problem.size) != at
        if most_at_once(solver, high[at] - low[others]) < problem.size - PLACES:
            found.append("never")
        elif low[at].max() > 0 and most_at_once(solver, high[others] - low[at]) < PLACES:
            found.append("certain")
        else:
            found.append("possible")
    return found


if __name__ == "__main__":
    problem = Problem(sys.argv[1])
    theirs = classes(problem)
    against = sum(ours != "possible" and ours != them for ours, them in zip(problem.classes, theirs))
    proved = sum(ours != "possible" for ours in problem.classes)
    told(
        seconds=turn(lambda: classes(problem)),
        peak=used()[1],
        version=version("highspy"),
        against=against,
        proved=proved,
        there_are=sum(them != "possible" for them in theirs),
    )
