"""Draws shards of training crops into a scratch folder, ahead of the training that reads them.

A shard depends on the seed and its number alone, so that it does not matter which process drew it, or when.
"""
import argparse
import os
import time
from pathlib import Path

import cv2
import numpy as np

import crops
import scenes


def path(scratch, seed, number):
    return Path(scratch) / f"crops-{seed}-{number:06d}.npz"


def write(scratch, seed, number, layouts, material):
    pixels, truth = crops.shard(seed, number, layouts, material)
    target = path(scratch, seed, number)
    partial = target.with_suffix(".part")
    with open(partial, "wb") as out:
        np.savez(out, pixels=pixels, truth=truth)
    partial.rename(target)


def read(scratch, seed, number):
    """A shard's crops and truth; waits for it to be drawn."""
    target = path(scratch, seed, number)
    while not target.exists():
        time.sleep(.2)
    with np.load(target) as shard:
        return shard["pixels"], shard["truth"]


def main():
    arguments = argparse.ArgumentParser(description="Draws training crops")
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--scratch", required=True)
    arguments.add_argument("--seed", type=int, required=True)
    arguments.add_argument("--shards", type=int, required=True)
    arguments.add_argument("--first", type=int, default=0)
    arguments.add_argument("--step", type=int, default=1, help="draw every STEPth shard only, where several processes share the work")
    arguments.add_argument("--parent", type=int, default=0, help="stop when this process is gone")
    options = arguments.parse_args()
    os.nice(19)
    cv2.setNumThreads(1)
    layouts, material = scenes.Layouts(options.data), crops.Photographs(options.data)
    for number in range(options.first, options.shards, options.step):
        if options.parent and not Path(f"/proc/{options.parent}").exists():
            return
        if not path(options.scratch, options.seed, number).exists():
            write(options.scratch, options.seed, number, layouts, material)


if __name__ == "__main__":
    main()
