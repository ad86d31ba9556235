"""Makes the file that is shipped from trained weights: picks its thresholds once, and draws the parity sample."""
import argparse
import csv
import math
from pathlib import Path

import cv2
import numpy as np
import torch

import boxes
import crops
import evaluate
import export
import scenes

VERSION = "1"
SUPPRESSION = "ellipse 0.5*length, 0.55*max(width, 1.8 m)"
SAMPLE_SEED = 770002
SAMPLE_ROWS, SAMPLE_COLUMNS = 384, 512


def facts(seed, steps, small, large):
    return {"metres_per_pixel": crops.BASE_METRES, "threshold_small": small, "threshold_large": large, "suppression": SUPPRESSION, "padding_value": boxes.GREY,
            "outputs": "small,large,dx,dy,ln(length/5m),ln(width/2m),cos2a,sin2a,tanker,cos_front,sin_front", "version": VERSION, "seed": seed, "steps": steps,
            "trained_on": "drawn scenes; VME layouts; KIT AIS MOS74-93; DJI-00760, DJI_0005, DJI_0010, DJI_0012, DJI_0020, DJI_0022; NEON forest"}


def sample(data, number):
    """A drawn place at the base scale, and its truth."""
    picture, rows = scenes.draw(SAMPLE_SEED, number, scenes.Layouts(data))
    picture = cv2.resize(picture, None, fx=.5, fy=.5, interpolation=cv2.INTER_AREA)
    half = np.array([SAMPLE_COLUMNS, SAMPLE_ROWS])
    first = (np.array(picture.shape[1::-1]) - half) // 2
    rows[:, [scenes.X, scenes.Y]] = rows[:, [scenes.X, scenes.Y]] / 2 - first
    inside = np.all((rows[:, :2] > 0) & (rows[:, :2] < half), axis=1) & (rows[:, scenes.VISIBLE] >= scenes.SEEN)
    return np.ascontiguousarray(picture[first[1]:first[1] + half[1], first[0]:first[0] + half[0]]), rows[inside]


def write_sample(model, data, folder, small, large, number):
    picture, rows = sample(data, number)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(folder / "drawn.png"), cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    columns = ["x_px", "y_px", "length_m", "width_m", "axis_degrees", "size"]
    with open(folder / "drawn.csv", "w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow([*columns, "score", "tanker"])
        for v in boxes.detect(model, picture, crops.BASE_METRES, small, large):
            writer.writerow([f"{v.x:.3f}", f"{v.y:.3f}", f"{v.length:.3f}", f"{v.width:.3f}", f"{math.degrees(v.axis) % 180:.3f}", "large" if v.large else "small",
                             f"{v.score:.4f}", f"{v.tanker:.4f}"])
    with open(folder / "drawn-truth.csv", "w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow([*columns, "tanker"])
        for r in rows:
            scale = scenes.SCENE_METRES
            writer.writerow([f"{r[scenes.X]:.2f}", f"{r[scenes.Y]:.2f}", f"{r[scenes.LENGTH] * scale:.2f}", f"{r[scenes.WIDTH] * scale:.2f}",
                             f"{math.degrees(r[scenes.FRONT]) % 180:.2f}", "large" if r[scenes.LARGE] else "small", int(r[scenes.TANKER])])


def main():
    arguments = argparse.ArgumentParser(description="Writes the model file")
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--weights", required=True, help="averaged weights, or a checkpoint that holds them")
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--seed", type=int, required=True)
    arguments.add_argument("--sample", help="folder for the parity sample")
    arguments.add_argument("--sample-number", type=int, default=0)
    options = arguments.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    kept = torch.load(options.weights)
    export.export(kept["average"], options.out, facts(options.seed, kept["step"], 0, 0))
    small, large = evaluate.pick_thresholds(boxes.Model(options.out), options.data)
    print(f"thresholds: small {small}, large {large}")
    export.export(kept["average"], options.out, facts(options.seed, kept["step"], small, large))
    if options.sample:
        write_sample(boxes.Model(options.out), options.data, options.sample, small, large, options.sample_number)


if __name__ == "__main__":
    main()
