"""From the network's planes to vehicles, and from vehicles and labels to matches."""
from dataclasses import dataclass

import cv2
import numpy as np

from crops import BASE_METRES
from net import CELL
from targets import USUAL_LENGTH, USUAL_WIDTH

GREY = 110  # what lies beyond a picture
LEAST_WIDTH = 1.8  # metres: a narrow answer still keeps its neighbours off


@dataclass(frozen=True)
class Vehicle:
    x: float  # pixels of the picture asked about
    y: float
    length: float  # metres
    width: float
    axis: float  # radians, x right, y down
    large: bool
    score: float
    tanker: float


class Model:
    """The shipped file, run by OpenCV."""

    def __init__(self, file):
        self.network = cv2.dnn.readNetFromONNX(str(file))

    def planes(self, picture):
        """Answers for an RGB picture at the base scale, padded with grey to multiples of 16."""
        rows, columns = picture.shape[:2]
        padded = cv2.copyMakeBorder(picture, 0, -rows % 16, 0, -columns % 16, cv2.BORDER_CONSTANT, value=(GREY,) * 3)
        self.network.setInput(padded.astype(np.float32).transpose(2, 0, 1)[None])
        return self.network.forward()[0]


def scaled(picture, metres):
    """A picture of so many metres per pixel at the base scale."""
    factor = metres / BASE_METRES
    if abs(factor - 1) < .01:
        return picture
    return cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR)


def detect(model, picture, metres, threshold_small, threshold_large):
    """Vehicles in a picture of so many metres per pixel, best first."""
    base = scaled(picture, metres)
    unit = np.array(picture.shape[1::-1]) / base.shape[1::-1]
    return [Vehicle(v.x * unit[0], v.y * unit[1], v.length, v.width, v.axis, v.large, v.score, v.tanker)
            for v in decode(model.planes(base), threshold_small, threshold_large)]


def decode(planes, threshold_small, threshold_large):
    """The rule written down in the model card under "Decoding"."""
    best = planes[:2].max(0)
    around = cv2.dilate(best, np.ones((3, 3), np.uint8))
    large = planes[1] > planes[0]
    peaks = (best >= around) & (best > np.where(large, threshold_large, threshold_small))
    ys, xs = np.nonzero(peaks)
    order = np.argsort(-best[ys, xs], kind="stable")
    found = []
    for k in order:
        y, x = int(ys[k]), int(xs[k])
        p = planes[:, y, x]
        found.append(Vehicle((x + float(p[2])) * CELL, (y + float(p[3])) * CELL, USUAL_LENGTH * float(np.exp(p[4])), USUAL_WIDTH * float(np.exp(p[5])),
                             .5 * float(np.arctan2(p[7], p[6])), bool(large[y, x]), float(best[y, x]), float(p[8])))
    kept = []
    for vehicle in found:
        if not any(_within(vehicle, other) for other in kept):
            kept.append(vehicle)
    return kept


def _within(vehicle, other):
    dx, dy = (vehicle.x - other.x) * BASE_METRES, (vehicle.y - other.y) * BASE_METRES
    c, s = np.cos(other.axis), np.sin(other.axis)
    along, across = dx * c + dy * s, -dx * s + dy * c
    return (along / (.5 * other.length)) ** 2 + (across / (.55 * max(other.width, LEAST_WIDTH))) ** 2 < 1


def match(found, truth, metres):
    """For each vehicle found, the index of the label it is, or -1, or -2 for one that is not judged; best first, each label once.

    Truth: rows of x, y (pixels), length (metres), judged (0 or 1). A match lies within 1.6 m or a quarter of the length.
    """
    used, answer = set(), []
    for vehicle in found:
        far = np.hypot(truth[:, 0] - vehicle.x, truth[:, 1] - vehicle.y) * metres if len(truth) else np.zeros(0)
        near = [k for k in np.argsort(far, kind="stable") if k not in used and far[k] < max(1.6, .25 * truth[k, 2])]
        if not near:
            answer.append(-1)
            continue
        used.add(near[0])
        answer.append(int(near[0]) if truth[near[0], 3] else -2)
    return answer
