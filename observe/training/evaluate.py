"""Measures a model file: precision, recall, F1 and count error for each set, and average precision by ground sample distance.

`--set validation` is what thresholds are picked on; the other sets are for evaluation alone.
"""
import argparse
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

import boxes
import crops
import export
import scenes

LOWEST = 0.05  # detections below are of no interest to any figure
DISTANCES = (0.125, 0.2, 0.3, 0.5, 0.7)  # metres per pixel
VALIDATION_SEED, VALIDATION_SCENES = 770001, 32


@dataclass
class Case:
    """A picture with its labels: rows of x, y (pixels), length (metres), judged, large; and a class name for each."""

    name: str
    picture: np.ndarray
    metres: float
    truth: np.ndarray
    classes: list


def drawn_cases(data):
    """Validation scenes: drawn ones of a seed of their own, as poor cameras would see them, without pasted photographs."""
    layouts, cases = scenes.Layouts(data), []
    for k in range(VALIDATION_SCENES):
        picture, rows = scenes.draw(VALIDATION_SEED, k, layouts)
        picture = crops.seen_poorly(np.random.default_rng([VALIDATION_SEED, 9, k]), cv2.resize(picture, None, fx=.5, fy=.5, interpolation=cv2.INTER_AREA))
        truth = np.stack([rows[:, scenes.X] / 2, rows[:, scenes.Y] / 2, rows[:, scenes.LENGTH] * scenes.SCENE_METRES,
                          rows[:, scenes.VISIBLE] >= scenes.SEEN, rows[:, scenes.LARGE]], 1)
        cases.append(Case(f"drawn-{k}", picture, crops.BASE_METRES, truth, ["large" if large else "small" for large in truth[:, 4]]))
    return cases


def photograph_cases(data, groups, trim):
    cases = []
    for photograph in crops.photographs(data, groups):
        if trim:
            picture, rows = crops.trimmed(photograph, photograph.metres)
        else:
            picture, rows = photograph.picture, crops.truth_of(photograph)
        long = np.maximum(rows[:, scenes.BOX_WIDTH], rows[:, scenes.BOX_HEIGHT]) * photograph.metres
        truth = np.stack([rows[:, scenes.X], rows[:, scenes.Y], long, rows[:, scenes.VISIBLE] >= scenes.SEEN, rows[:, scenes.LARGE]], 1)
        cases.append(Case(photograph.name, picture, photograph.metres, truth, ["large" if v else "small" for v in truth[:, 4]]))
    return cases


def dota_case(data):
    folder = Path(data) / "evaluation" / "dota-example"
    lines = (folder / "P1888.txt").read_text().splitlines()
    metres = float(next(line.split(":")[1] for line in lines if line.startswith("gsd")))
    rows, classes = [], []
    for words in (line.split() for line in lines):
        if len(words) >= 9 and words[8].endswith("vehicle"):
            corners = np.array(words[:8], float).reshape(4, 2)
            sides = np.hypot(*(corners - np.roll(corners, 1, 0)).T)
            rows.append([*corners.mean(0), sides.max() * metres, 1, words[8] == "large-vehicle"])
            classes.append(words[8])
    return [Case("P1888", crops.read(folder / "P1888.png"), metres, np.array(rows, float), classes)]


SIMD = {0: "car", 1: "truck", 2: "van", 3: "long vehicle", 4: "bus"}
USUAL = {0: crops.CAR_LENGTH, 2: 5.3, 4: 12.0}  # metres; what stands in for a scale where a picture has none


def simd_cases(data):
    """Pictures of unknown scale: the middle labelled car is taken for 4.5 m; without cars the middle van or bus tells, or else the set's middle scale."""
    found, scales = [], []
    for path in sorted((Path(data) / "evaluation" / "simd-sample" / "images").glob("*.jpg")):
        picture = crops.read(path)
        labels = crops.read_boxes(path.with_suffix(".txt"), *picture.shape[1::-1])
        known = [kind for kind in USUAL if (labels[:, 0] == kind).any()]
        scale = USUAL[known[0]] / np.median(labels[labels[:, 0] == known[0], 3:].max(1)) if known else None
        found.append((path.stem, picture, labels[labels[:, 0] <= 4], scale))
        if known and known[0] == 0:
            scales.append(scale)
    middle, cases = float(np.median(scales)), []
    for name, picture, labels, scale in found:
        metres = scale or middle
        truth = np.stack([labels[:, 1], labels[:, 2], labels[:, 3:].max(1) * metres, np.ones(len(labels)), np.isin(labels[:, 0], (1, 3, 4))], 1)
        cases.append(Case(name, picture, metres, truth, [SIMD[int(k)] for k in labels[:, 0]]))
    return cases


def psu_cases(data):
    """One drone and one height: one scale for the whole set, from its middle car."""
    folder = Path(data) / "evaluation" / "psu-riyadh"
    read = []
    for path in sorted((folder / "images").glob("*.jpg")):
        picture = crops.read(path)
        read.append((path.stem, picture, crops.read_boxes(folder / "labels" / f"{path.stem}.txt", *picture.shape[1::-1])))
    metres = crops.CAR_LENGTH / np.median(np.concatenate([labels[:, 3:].max(1) for _, _, labels in read]))
    return [Case(name, picture, metres, np.stack([labels[:, 1], labels[:, 2], labels[:, 3:].max(1) * metres, np.ones(len(labels)), np.zeros(len(labels))], 1),
                 ["car"] * len(labels)) for name, picture, labels in read]


SETS = {
    "validation-drawn": drawn_cases,
    "validation-photographs": lambda data: photograph_cases(data, crops.VALIDATION, True),
    "kit-munich": lambda data: photograph_cases(data, crops.UNSEEN, False),
    "dota": dota_case,
    "simd": simd_cases,
    "psu": psu_cases,
}


def run(model, cases):
    """Everything found in each picture down to the lowest score, and what label it is."""
    answers = []
    for case in cases:
        found = boxes.detect(model, case.picture, case.metres, LOWEST, LOWEST)
        answers.append((case, found))
    return answers


def above(found, small, large):
    return [v for v in found if v.score > (large if v.large else small)]


@dataclass
class Figures:
    labels: int = 0
    found: int = 0
    right: int = 0

    @property
    def precision(self):
        return self.right / max(1, self.found)

    @property
    def recall(self):
        return self.right / max(1, self.labels)

    @property
    def f1(self):
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)

    @property
    def count_error(self):
        return self.found / max(1, self.labels) - 1

    def __str__(self):
        return f"labels {self.labels}, found {self.found}, precision {self.precision:.3f}, recall {self.recall:.3f}, F1 {self.f1:.3f}, count {self.count_error:+.1%}"


def figures(answers, small, large):
    """Figures for all vehicles, for large ones (found as large, against large labels), and recall by class."""
    whole, big, classes, sizes = Figures(), Figures(), defaultdict(lambda: [0, 0, 0]), []
    for case, found in answers:
        found = above(found, small, large)
        judged = case.truth[:, 3] > 0
        matches = boxes.match(found, case.truth, case.metres)
        whole.labels += int(judged.sum())
        whole.found += sum(m != -2 for m in matches)
        whole.right += sum(m >= 0 for m in matches)
        big.labels += int((judged & (case.truth[:, 4] > 0)).sum())
        for vehicle, m in zip(found, matches):
            is_large = m >= 0 and case.truth[m, 4] > 0
            if vehicle.large and m != -2:
                big.found += 1
                big.right += is_large
            if m >= 0:
                classes[case.classes[m]][1] += 1
                classes[case.classes[m]][2] += vehicle.large
                sizes.append(vehicle.length - case.truth[m, 2])
        for name, ok in zip(case.classes, judged):
            classes[name][0] += bool(ok)
    return whole, big, classes, sizes


def average_precision(answers):
    """Area under precision over recall, every match counted at its own score."""
    scored, labels = [], 0
    for case, found in answers:
        labels += int((case.truth[:, 3] > 0).sum())
        scored += [(v.score, m >= 0) for v, m in zip(found, boxes.match(found, case.truth, case.metres)) if m != -2]
    scored.sort(key=lambda s: -s[0])
    right = np.cumsum([s[1] for s in scored])
    precision = np.maximum.accumulate((right / np.arange(1, len(right) + 1))[::-1])[::-1] if len(right) else np.zeros(0)
    return float(sum(p for p, s in zip(precision, scored) if s[1]) / max(1, labels))


def coarser(case, metres):
    """The same picture as a camera of this ground sample distance would have taken it."""
    factor = case.metres / metres
    picture = cv2.resize(case.picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA) if factor < 1 else case.picture
    unit = np.array(picture.shape[1::-1]) / case.picture.shape[1::-1]
    truth = case.truth.copy()
    truth[:, :2] *= unit
    return Case(case.name, picture, case.metres / float(unit.mean()), truth, case.classes)


def pick_thresholds(model, data):
    """The threshold of best F1 over drawn and photographed validation scenes alike.

    One for both sizes: the photographs hold too few large vehicles to tell another for them, and on drawn ones, which
    the network knows too well, a high one would cost nothing.
    """
    groups = [run(model, SETS[name](data)) for name in ("validation-drawn", "validation-photographs")]
    _, both = max((sum(figures(answers, t, t)[0].f1 for answers in groups), float(t)) for t in np.arange(.2, .66, .0125))
    return round(both, 4), round(both, 4)


def report(name, model, data, small, large):
    answers = run(model, SETS[name](data))
    whole, big, classes, sizes = figures(answers, small, large)
    print(f"{name}: {whole}; AP {average_precision(answers):.3f}")
    print(f"  large: {big}")
    print("  recall by class (of these, called large): " + ", ".join(f"{k} {v[1]}/{v[0]} ({v[2]})" for k, v in sorted(classes.items())))
    print(f"  length error, found minus label's longer side: median {np.median(sizes):+.2f} m, half within {np.median(np.abs(np.array(sizes) - np.median(sizes))):.2f} m", flush=True)
    if name == "kit-munich":
        by = [(d, average_precision(run(model, [coarser(c, d) for c in SETS[name](data)]))) for d in DISTANCES]
        print("  AP by metres per pixel: " + ", ".join(f"{d} {ap:.3f}" for d, ap in by), flush=True)


def write_scenes(model, data, small, large, target):
    """A row for each size in each drawn validation scene: how many are there, found rightly as that size, and found."""
    rows = []
    for case, found in run(model, drawn_cases(data)):
        found = above(found, small, large)
        matches = boxes.match(found, case.truth, case.metres)
        for size, is_large in (("large", True), ("small", False)):
            there = int(((case.truth[:, 3] > 0) & ((case.truth[:, 4] > 0) == is_large)).sum())
            mine = [m for vehicle, m in zip(found, matches) if bool(vehicle.large) == is_large and m != -2]
            right = sum(m >= 0 and bool(case.truth[m, 4] > 0) == is_large for m in mine)
            if there:
                rows.append(f"drawn,{case.name},{size},{there},{right},{len(mine)}")
    Path(target).write_text("\n".join(rows) + "\n")


def main():
    arguments = argparse.ArgumentParser(description="Measures a vehicle model")
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--model", required=True)
    arguments.add_argument("--set", nargs="+", choices=[*SETS, "all", "validation"], default=["all"])
    arguments.add_argument("--scenes", metavar="FILE", help="only write the counts of each drawn validation scene, for bench/figures detector")
    options = arguments.parse_args()
    cv2.setNumThreads(1)
    facts = export.metadata(options.model)
    names = list(SETS) if "all" in options.set else [n for n in SETS if n in options.set or ("validation" in options.set and n.startswith("validation"))]
    model = boxes.Model(options.model)
    if options.scenes:
        write_scenes(model, options.data, float(facts["threshold_small"]), float(facts["threshold_large"]), options.scenes)
        return
    for name in names:
        report(name, model, options.data, float(facts["threshold_small"]), float(facts["threshold_large"]))


if __name__ == "__main__":
    main()
