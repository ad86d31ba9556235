"""Draws the picture of docs/observe.md: tankers queueing on a desert road, at 0.25 m a pixel, seen straight from above.

    observe/training/example.py FILE
"""
import math
import sys

import cv2
import numpy as np

import scenes

SEED = 9
SIDE = 3200  # pixels of a scene: 400 m
ROWS, COLUMNS = 512, 1600  # pixels of the picture


def main(target):
    cv2.setNumThreads(1)
    scenes.SIZE = SIDE
    rng = np.random.default_rng(SEED)
    scene = scenes.Scene(rng)
    scene.albedo = scenes.grounds.surface(rng, SIDE, "sand")
    place = scene.road(.06, scene.side / 2, scene.side / 2, 4.6, .0004, 2, True)
    a = -.42 * scene.side
    while a < .44 * scene.side:
        kind = rng.choice(["semi_tanker", "rigid_tanker", "semi_box"], p=[.62, .3, .08])
        length = rng.uniform(*scenes.vehicles.LENGTHS[kind])
        x, y, angle = place(a + length / 2, 2.3 + rng.normal(0, .15))
        scene.vehicle(x, y, angle + rng.normal(0, .01), kind, length, crowd=True)
        a += length + rng.uniform(2, 7)
    for along in (-120, -30, 75):
        x, y, angle = place(along, -2.3)
        scene.vehicle(x, y, angle + math.pi, "pickup" if along == 75 else "car")
    for _ in range(3):
        scene.shrubs()
    picture, _ = scene.light()
    picture = cv2.resize(picture.astype(np.uint8), None, fx=.5, fy=.5, interpolation=cv2.INTER_AREA)
    top = (picture.shape[0] - ROWS) // 2
    picture = picture[top:top + ROWS, :COLUMNS].astype(np.float32)
    picture = np.clip(cv2.GaussianBlur(picture, (0, 0), .5) + rng.normal(0, 2.5, picture.shape), 0, 255).astype(np.uint8)
    cv2.imwrite(target, picture[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 88])
    print(f"{len(scene.truth)} vehicles, {int(sum(row[scenes.LARGE] for row in scene.truth))} of them large")


if __name__ == "__main__":
    main(sys.argv[1])
