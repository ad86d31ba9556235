"""Trains the detector on crops that another process draws, and saves it every few minutes so that it can go on."""
import argparse
import math
import os
import subprocess
import sys
import time
from pathlib import Path

import cv2
import numpy as np
import torch

import crops
import pool
from net import Detector
from targets import loss, target

BATCH = 16
# Some crops of a batch were never seen before, the others come back in another position. Drawing costs as much as
# training does, so fewer are new once many have been seen.
EARLY, FRESH_EARLY, FRESH_LATE = 3200, 6, 3
LEARNING_RATE = 1.6e-3
SETTLING = 3500  # steps over which the rate falls at the end
LARGE_WEIGHT = 2.0  # of the middles of large vehicles, once their later shards have come
AVERAGE = 0.999  # the shipped weights are a running average
MEMORY_EARLY, MEMORY_LATE = 60, 150  # shards kept in memory to choose seen crops from


def fresh(step):
    """How many crops of this step's batch are new, and how many new ones all earlier steps had."""
    if step < EARLY:
        return FRESH_EARLY, step * FRESH_EARLY
    return FRESH_LATE, EARLY * FRESH_EARLY + (step - EARLY) * FRESH_LATE


class Feed:
    """Batches, each a function of the seed and the step alone."""

    def __init__(self, scratch, seed):
        self.scratch, self.seed, self.shards = scratch, seed, {}

    def shard(self, number):
        if number not in self.shards:
            pixels, truth = pool.read(self.scratch, self.seed, number)
            first = np.searchsorted(truth[:, 0], np.arange(len(pixels) + 1))
            self.shards[number] = pixels, [truth[first[k]:first[k + 1], 1:] for k in range(len(pixels))]
            for old in [n for n in self.shards if n < number - MEMORY_LATE]:
                del self.shards[old]
        return self.shards[number]

    def batch(self, step):
        rng = np.random.default_rng([self.seed, 2, step])
        new, before = fresh(step)
        newest = before // crops.SHARD
        chosen = [divmod(before + k, crops.SHARD) for k in range(new)]
        for _ in range(BATCH - new):
            oldest = max(0, newest - (MEMORY_EARLY if step < EARLY else MEMORY_LATE) + 1)
            chosen.append((int(rng.integers(oldest, newest + 1)), int(rng.integers(crops.SHARD))))
        pictures, planes = [], []
        for number, k in chosen:
            pixels, truth = self.shard(number)
            picture, rows = turned(rng, pixels[k], truth[k])
            pictures.append(picture)
            planes.append(target(rows))
        pictures = torch.from_numpy(np.stack(pictures)).permute(0, 3, 1, 2).float()
        gain, cast = rng.uniform(.9, 1.1, (BATCH, 1, 1, 1)), rng.uniform(-8, 8, (BATCH, 3, 1, 1))
        pictures = pictures * torch.from_numpy(gain).float() + torch.from_numpy(cast).float()
        return pictures.clamp(0, 255).contiguous(memory_format=torch.channels_last), torch.from_numpy(np.stack(planes))


def turned(rng, picture, rows):
    """A crop in one of its eight positions."""
    rows = rows.copy()
    side = picture.shape[0]
    if rng.random() < .5:
        picture = picture[:, ::-1]
        rows[:, crops.X] = side - rows[:, crops.X]
        rows[:, crops.FRONT] = math.pi - rows[:, crops.FRONT]
        rows[:, crops.TURN] = -rows[:, crops.TURN]
    quarters = int(rng.integers(4))
    for _ in range(quarters):  # counter-clockwise as one sees it
        rows[:, [crops.X, crops.Y]] = np.stack([rows[:, crops.Y], side - rows[:, crops.X]], 1)
        rows[:, crops.FRONT] -= math.pi / 2
        rows[:, crops.TURN] -= math.pi
    return np.rot90(picture, quarters), rows


def rate(step, steps):
    """Even until SETTLING steps before the end, then down to nothing: a longer run begins just as a shorter one does."""
    return LEARNING_RATE * min(1, (step + 1) / 200, max(steps - step, 1) / SETTLING)


def save(file, detector, average, optimizer, step):
    partial = Path(str(file) + ".part")
    torch.save({"step": step, "weights": detector.state_dict(), "average": average, "optimizer": optimizer.state_dict(),
                "torch_rng": torch.get_rng_state()}, partial)
    partial.rename(file)


def train(data, scratch, steps, seed, stop_after=math.inf):
    """Trains for `steps` and returns the averaged detector; goes on from the scratch folder's checkpoint if there is one."""
    torch.manual_seed(seed)
    detector = Detector().to(memory_format=torch.channels_last).train()
    decayed = [p for p in detector.parameters() if p.ndim > 1]
    plain = [p for p in detector.parameters() if p.ndim <= 1]
    optimizer = torch.optim.AdamW([{"params": decayed, "weight_decay": 1e-3}, {"params": plain, "weight_decay": 0}], LEARNING_RATE)
    average = {k: v.clone() for k, v in detector.state_dict().items()}
    first, file = 0, Path(scratch) / f"checkpoint-{seed}.pt"
    if file.exists():
        kept = torch.load(file)
        first = kept["step"]
        detector.load_state_dict(kept["weights"])
        optimizer.load_state_dict(kept["optimizer"])
        average = kept["average"]
        torch.set_rng_state(kept["torch_rng"])
        print(f"going on from step {first}", flush=True)
    feed, began, saved = Feed(scratch, seed), time.monotonic(), time.monotonic()
    feeding, parts = 0.0, None
    for step in range(first, steps):
        for group in optimizer.param_groups:
            group["lr"] = rate(step, steps)
        t = time.monotonic()
        pictures, planes = feed.batch(step)
        feeding += time.monotonic() - t
        with torch.autocast("cpu", dtype=torch.bfloat16):
            raw = detector(pictures)
        total, now = loss(raw.float(), planes, LARGE_WEIGHT if fresh(step)[1] >= crops.LATER * crops.SHARD else 1.0)
        optimizer.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(detector.parameters(), 5.0)
        optimizer.step()
        blend = min(AVERAGE, (1 + step) / (10 + step))
        with torch.no_grad():
            for name, value in detector.state_dict().items():
                if value.dtype.is_floating_point:
                    average[name].mul_(blend).add_(value, alpha=1 - blend)
                else:
                    average[name].copy_(value)
        parts = now if parts is None else .98 * parts + .02 * now
        if (step + 1) % 100 == 0:
            spent = time.monotonic() - began
            print(f"step {step + 1}/{steps} {spent / 60:.1f} min, heat {parts[0]:.3f} place {parts[1]:.3f} size {parts[2]:.3f} box {parts[3]:.3f} "
                  f"tanker {parts[4]:.3f} front {parts[5]:.3f}; {spent / (step + 1 - first) * 1000:.0f} ms a step, {feeding / (step + 1 - first) * 1000:.0f} of them feeding",
                  flush=True)
        if time.monotonic() - saved > 180 or step + 1 == steps:
            saved = time.monotonic()
            save(file, detector, average, optimizer, step + 1)
        if time.monotonic() - began > stop_after:
            save(file, detector, average, optimizer, step + 1)
            break
    detector.load_state_dict(average)
    return detector.eval()


def main():
    arguments = argparse.ArgumentParser(description="Trains the vehicle detector")
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--scratch", required=True)
    arguments.add_argument("--steps", type=int, default=11000)
    arguments.add_argument("--minutes", type=float, default=math.inf, help="stop then, wherever training is; the same command goes on")
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    Path(options.scratch).mkdir(parents=True, exist_ok=True)
    shards = fresh(options.steps)[1] // crops.SHARD + 2
    drawer = subprocess.Popen([sys.executable, str(Path(__file__).with_name("pool.py")), "--data", options.data, "--scratch", options.scratch,
                               "--seed", str(options.seed), "--shards", str(shards), "--parent", str(os.getpid())])
    try:
        detector = train(options.data, options.scratch, options.steps, options.seed, options.minutes * 60)
    finally:
        drawer.terminate()
        drawer.wait()
    torch.save(detector.state_dict(), Path(options.scratch) / f"detector-{options.seed}.pt")


if __name__ == "__main__":
    main()
