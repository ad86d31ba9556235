"""What the network is to answer for a crop, and how wrong it is."""
import math

import numpy as np
import torch

from crops import BASE_METRES, CROP, TURN
from net import CELL
from scenes import BOX_HEIGHT, BOX_WIDTH, FRONT, FRONT_KNOWN, LARGE, LENGTH, SEEN, TANKER, VISIBLE, WIDTH, X, Y

GRID = CROP // CELL
USUAL_LENGTH, USUAL_WIDTH = 5.0, 2.0  # metres; sizes are answered as logarithms against these

# planes of a target
(HEAT_SMALL, HEAT_LARGE, DX, DY, LN_LENGTH, LN_WIDTH, COS2, SIN2, IS_TANKER, COS_FRONT, SIN_FRONT,
 LN_BOX_WIDTH, LN_BOX_HEIGHT, COS_TURN, SIN_TURN, AT, SIZED, BOXED, JUDGED, FRONTED, WATCHED) = range(21)
PLANES = 21


def target(rows):
    """Planes of answers and of weights for the vehicles of one crop."""
    planes = np.zeros((PLANES, GRID, GRID), np.float32)
    planes[WATCHED] = 1
    best = np.zeros((GRID, GRID), np.float32)
    for row in rows:
        x, y = row[X] / CELL, row[Y] / CELL
        sized = not np.isnan(row[LENGTH])
        if sized:
            length, width, axis = row[LENGTH], row[WIDTH], row[FRONT]
        else:
            length, width, axis = _shape_of_box(row)
        reach = int(max(4, length / CELL * .6)) + 2
        ix, iy = int(math.floor(x)), int(math.floor(y))
        x0, x1, y0, y1 = max(0, ix - reach), min(GRID, ix + reach + 1), max(0, iy - reach), min(GRID, iy + reach + 1)
        if x0 >= x1 or y0 >= y1:
            continue
        dx, dy = np.arange(x0, x1)[None, :] - ix, np.arange(y0, y1)[:, None] - iy
        c, s = math.cos(axis), math.sin(axis)
        along, across = dx * c + dy * s, -dx * s + dy * c
        window = slice(y0, y1), slice(x0, x1)
        if row[VISIBLE] < SEEN:
            inside = (np.abs(along) <= length / CELL / 2 + .5) & (np.abs(across) <= width / CELL / 2 + .5)
            planes[WATCHED][window][inside] = 0
            continue
        sigma_along = min(max(.13 * length / CELL, .7), 1.9)
        sigma_across = min(max(.2 * width / CELL, .6), .75)
        heat = np.exp(-.5 * ((along / sigma_along) ** 2 + (across / sigma_across) ** 2))
        plane = planes[HEAT_LARGE if row[LARGE] > 0 else HEAT_SMALL]
        plane[window] = np.maximum(plane[window], heat)
        # cells around the middle learn its place and size, too: a neighbour may turn out the highest
        mine = (np.abs(dx) <= 1) & (np.abs(dy) <= 1) & (heat > .2) & (heat > best[window])
        best[window] = np.where(mine, heat, best[window])
        here = planes[:, y0:y1, x0:x1]
        here[DX] = np.where(mine, x - ix - dx, here[DX])
        here[DY] = np.where(mine, y - iy - dy, here[DY])
        here[AT] = np.where(mine, heat, here[AT])
        values = {SIZED: float(sized), BOXED: float(not sized), JUDGED: float(row[LARGE] > 0 and not np.isnan(row[TANKER])), IS_TANKER: np.nan_to_num(row[TANKER]),
                  FRONTED: float(sized and row[FRONT_KNOWN] > 0)}
        if sized:
            values |= {LN_LENGTH: math.log(length * BASE_METRES / USUAL_LENGTH), LN_WIDTH: math.log(width * BASE_METRES / USUAL_WIDTH),
                       COS2: math.cos(2 * axis), SIN2: math.sin(2 * axis), COS_FRONT: c, SIN_FRONT: s}
        else:
            values |= {LN_BOX_WIDTH: math.log(row[BOX_WIDTH] * BASE_METRES), LN_BOX_HEIGHT: math.log(row[BOX_HEIGHT] * BASE_METRES),
                       COS_TURN: math.cos(row[TURN]), SIN_TURN: math.sin(row[TURN])}
        for plane, value in values.items():
            here[plane] = np.where(mine, value, here[plane])
    return planes


def _shape_of_box(row):
    """A guess at the shape in an upright box, for the spread of its heat alone: a long box holds a vehicle along it."""
    turn = row[TURN] / 2
    long, short = max(row[BOX_WIDTH], row[BOX_HEIGHT]), min(row[BOX_WIDTH], row[BOX_HEIGHT])
    if long < 1.9 * short:
        return short * .8, short * .8, 0.0
    return long, short, turn + (0 if row[BOX_WIDTH] >= row[BOX_HEIGHT] else math.pi / 2)


def loss(raw, planes, large_weight=1.0):
    """The loss and its parts (heat, place, size, box, tanker, front); a large vehicle's middle counts `large_weight` times."""
    known, watched = planes[:, AT], planes[:, WATCHED:WATCHED + 1]
    heat = planes[:, :2]
    p = torch.sigmoid(raw[:, :2]).clamp(1e-4, 1 - 1e-4)
    middle = (heat > .9999).float()
    count = middle.sum().clamp(min=1)
    weight = torch.tensor([1.0, large_weight]).reshape(1, 2, 1, 1)
    focal = -(weight * middle * (1 - p) ** 2 * p.log() + watched * (1 - middle) * (1 - heat) ** 4 * p ** 2 * (1 - p).log()).sum() / count

    def mean(error, weight):
        return (error * weight).sum() / weight.sum().clamp(min=1)

    place = mean((raw[:, 2:4] - planes[:, DX:DY + 1]).abs().sum(1), known)
    size = mean((raw[:, 4:8] - planes[:, LN_LENGTH:SIN2 + 1]).abs().sum(1), known * planes[:, SIZED])
    box = mean(_box_error(raw, planes), known * planes[:, BOXED])
    tanker = mean(torch.nn.functional.binary_cross_entropy_with_logits(raw[:, 8], planes[:, IS_TANKER], reduction="none"), known * planes[:, JUDGED])
    front = mean((raw[:, 9:11] - planes[:, COS_FRONT:SIN_FRONT + 1]).abs().sum(1), known * planes[:, FRONTED])
    total = focal + .5 * place + .5 * size + .4 * box + .25 * tanker + .15 * front
    return total, torch.stack([focal, place, size, box, tanker, front]).detach()


def _box_error(raw, planes):
    """How badly the answered length, width and axis fill the upright box, in the photograph's own frame."""
    length = USUAL_LENGTH * torch.exp(raw[:, 4].clamp(-1.5, 2))
    width = USUAL_WIDTH * torch.exp(raw[:, 5].clamp(-1.5, 1.5))
    norm = torch.sqrt(raw[:, 6] ** 2 + raw[:, 7] ** 2 + 1e-4)
    # twice the axis, turned back; whether the crop was mirrored does not matter to a box
    cos2 = ((raw[:, 6] * planes[:, COS_TURN] + raw[:, 7] * planes[:, SIN_TURN]) / norm).clamp(-.9999, .9999)
    c, s = torch.sqrt((1 + cos2) / 2), torch.sqrt((1 - cos2) / 2)
    wide, high = torch.log(length * c + width * s), torch.log(length * s + width * c)
    return (wide - planes[:, LN_BOX_WIDTH]).abs() + (high - planes[:, LN_BOX_HEIGHT]).abs() + .1 * (norm - 1).abs()
