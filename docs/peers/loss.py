"""The loss figure by matplotlib, with its defaults."""

import csv
from collections import defaultdict

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

curves = defaultdict(lambda: ([], []))
with open("loss.csv") as file:
    for row in csv.DictReader(file):
        epochs, excess = curves[row["label"]]
        epochs.append(int(row["epoch"]))
        excess.append(float(row["excess"]))

for label, (epochs, excess) in curves.items():
    plt.plot(epochs, excess, label=label)
plt.yscale("log")
plt.xlabel("epoch")
plt.ylabel("excess loss")
plt.legend()
plt.savefig("matplotlib.png")
