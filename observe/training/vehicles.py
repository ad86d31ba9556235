"""Draws one vehicle from above: what it is made of (albedo) and how high each spot is (metres).

A vehicle lies along x, its front at the right. Light and shadow are not drawn here: the scene shades heights under
its own sun, so that a tank's round back, a cab before an empty bed and a bus's roof units all look right together.
"""
from dataclasses import dataclass

import cv2
import numpy as np

SPRITE_METRES = 0.0625  # metres per pixel of a sprite: half a scene's pixel, so that edges come out smooth

SMALL_KINDS = ("car", "pickup", "van", "minibus")
TANKERS = ("rigid_tanker", "semi_tanker")
LARGE_KINDS = TANKERS + ("box_truck", "semi_box", "flatbed", "semi_flatbed", "tipper", "container_truck", "bus", "mixer")

# (shortest, longest) in metres
LENGTHS = {
    "car": (3.6, 5.1), "pickup": (4.9, 5.8), "van": (4.8, 6.2), "minibus": (5.4, 7.4),
    "rigid_tanker": (6.8, 10.5), "semi_tanker": (12.0, 17.5), "box_truck": (5.8, 11.0), "semi_box": (12.5, 18.5),
    "flatbed": (6.0, 10.5), "semi_flatbed": (12.0, 18.0), "tipper": (6.5, 9.5), "container_truck": (12.0, 17.5),
    "bus": (8.5, 13.5), "mixer": (7.5, 9.5),
}

CAR_PAINTS = [(238, 238, 236), (225, 225, 222), (190, 192, 195), (150, 153, 158), (105, 108, 112), (55, 57, 60),
              (28, 29, 32), (20, 24, 40), (130, 25, 25), (40, 70, 130), (170, 155, 125), (205, 175, 60), (45, 75, 60)]
CAR_WEIGHTS = np.array([.22, .10, .14, .11, .08, .09, .09, .03, .05, .04, .03, .01, .01])
CAB_PAINTS = [(235, 235, 232), (225, 222, 210), (40, 80, 160), (170, 35, 30), (205, 160, 40), (215, 120, 40),
              (60, 110, 80), (70, 90, 60), (90, 150, 190), (60, 62, 66), (150, 152, 155)]
TANK_PAINTS = [(200, 203, 206), (170, 174, 178), (232, 232, 228), (215, 205, 175), (205, 165, 60), (150, 60, 40),
               (110, 80, 60), (90, 100, 70), (60, 90, 130), (190, 95, 45), (70, 70, 72), (40, 40, 42)]
BOX_PAINTS = [(240, 240, 238), (230, 230, 228), (225, 226, 220), (205, 205, 203), (60, 90, 150), (160, 45, 40),
              (70, 120, 90), (215, 180, 70), (120, 90, 70), (90, 95, 100)]
BUS_PAINTS = [(238, 238, 236), (235, 235, 230), (220, 220, 215), (215, 180, 60), (60, 110, 170), (70, 150, 80),
              (175, 45, 45), (140, 200, 140), (190, 190, 195)]
LOADS = [(190, 165, 125), (120, 95, 70), (80, 75, 70), (150, 150, 150), (160, 70, 50), (60, 60, 62), (200, 195, 185)]
GLASS = (34, 38, 44)
CHASSIS = (48, 46, 44)


@dataclass
class Sprite:
    """One vehicle seen from straight above, before any light."""

    albedo: np.ndarray  # rows x columns x 3, 0..255 RGB
    height: np.ndarray  # metres above the ground
    alpha: np.ndarray  # 1 where the vehicle is
    length: float
    width: float
    kind: str
    real: bool = False  # cut from a photograph: lit already, and nobody knows which end is its front

    @property
    def large(self):
        return self.kind in LARGE_KINDS

    @property
    def tanker(self):
        return self.kind in TANKERS


class Sheet:
    """A vehicle's drawing sheet in metres: x from the rear (0) to the front (length), y across from the middle."""

    MARGIN = 4

    def __init__(self, length, width):
        rows = int(np.ceil(width / SPRITE_METRES)) + 2 * self.MARGIN
        columns = int(np.ceil(length / SPRITE_METRES)) + 2 * self.MARGIN
        self.x = ((np.arange(columns) + .5 - columns / 2) * SPRITE_METRES + length / 2)[None, :]
        self.y = ((np.arange(rows) + .5 - rows / 2) * SPRITE_METRES)[:, None]
        self.albedo = np.zeros((rows, columns, 3), np.float32)
        self.height = np.zeros((rows, columns), np.float32)
        self.alpha = np.zeros((rows, columns), np.float32)

    def rectangle(self, x0, x1, y0, y1, corner=0.):
        """Where a rectangle with round corners lies."""
        dx = np.abs(self.x - (x0 + x1) / 2) - (x1 - x0) / 2 + corner
        dy = np.abs(self.y - (y0 + y1) / 2) - (y1 - y0) / 2 + corner
        if corner <= 0:
            return (dx <= 0) & (dy <= 0)
        return np.hypot(np.maximum(dx, 0), np.maximum(dy, 0)) <= corner

    def fill(self, where, paint, height):
        """Paints a part; a height may be a number or a whole surface."""
        self.albedo[where] = paint if np.ndim(paint) == 1 else paint[where]
        self.height[where] = height if np.ndim(height) == 0 else height[where]
        self.alpha[where] = 1

    def slab(self, x0, x1, half, paint, height, corner=0.):
        self.fill(self.rectangle(x0, x1, -half, half, corner), paint, height)

    def tint(self, where, factor):
        self.albedo[where] *= factor


def pick(rng, paints, weights=None):
    """One of these paints, a little off."""
    chosen = paints[rng.choice(len(paints), p=weights)]
    return np.clip(np.array(chosen, np.float32) * rng.uniform(.85, 1.08) + rng.normal(0, 5, 3), 8, 250).astype(np.float32)


def draw(rng, kind, length=None, strange=False):
    """A vehicle of this kind, of this length or of one the kind may have; a strange one bears marks nobody foresaw."""
    length = float(rng.uniform(*LENGTHS[kind]) if length is None else length)
    width = {"car": rng.uniform(1.68, 1.98), "pickup": rng.uniform(1.8, 2.05), "van": rng.uniform(1.9, 2.15),
             "minibus": rng.uniform(1.95, 2.3)}.get(kind) or (
        rng.uniform(2.05, 2.4) if length < 7 else rng.uniform(2.4, 2.62))
    sheet = Sheet(length, width)
    {"car": _car, "pickup": _pickup, "van": _van, "minibus": _van, "bus": _bus}.get(kind, _truck)(
        rng, sheet, length, width, kind)
    if strange:
        _estrange(rng, sheet, length, width / 2)
    grime = cv2.resize(rng.normal(0, 1, (3, max(3, int(length)))).astype(np.float32), sheet.height.shape[::-1],
                       interpolation=cv2.INTER_CUBIC)
    sheet.albedo *= 1 + .05 * grime[..., None]
    height = sheet.height
    sheet.height = np.where(sheet.alpha > 0, cv2.GaussianBlur(height, (0, 0), 1.2), 0)
    return Sprite(np.clip(sheet.albedo, 0, 255), sheet.height, sheet.alpha, length, float(width), kind)


def _estrange(rng, sheet, length, half):
    """Blotches, bands, plates and steps anywhere: real lorries look like more than one can think of."""
    body = sheet.alpha > 0
    blotches = cv2.resize(rng.normal(0, 1, (int(rng.integers(2, 6)), int(rng.integers(3, 14)))).astype(np.float32), sheet.height.shape[::-1],
                          interpolation=cv2.INTER_CUBIC)
    sheet.albedo *= (1 + rng.uniform(0, .3) * np.clip(blotches, -2, 2))[..., None]
    for _ in range(int(rng.integers(0, 8))):
        x, y = rng.uniform(0, length), rng.uniform(-half, half)
        long, wide = (rng.uniform(.3, length * .5), rng.uniform(.1, half)) if rng.random() < .6 else (rng.uniform(.15, .8), half * 2)
        plate = sheet.rectangle(x - long / 2, x + long / 2, y - wide / 2, y + wide / 2) & body
        tone = pick(rng, LOADS + BOX_PAINTS + [GLASS])
        share = rng.uniform(.2, 1)
        sheet.albedo[plate] = sheet.albedo[plate] * (1 - share) + tone * share
        sheet.height[plate] += rng.uniform(-.3, .5)
    whole = sheet.albedo[body].mean(0) if body.any() else 0
    flat = rng.uniform(0, .6) * (rng.random() < .4)
    sheet.albedo[body] = sheet.albedo[body] * (1 - flat) + whole * flat


def _car(rng, sheet, length, width, kind):
    paint = pick(rng, CAR_PAINTS, CAR_WEIGHTS / CAR_WEIGHTS.sum())
    half = width / 2
    roof = rng.uniform(1.4, 1.85)
    sheet.slab(0, length, half, paint * .92, .75, corner=rng.uniform(.35, .6))
    sheet.slab(.12, length - .15, half - .1, paint, .9, corner=.4)
    rear = rng.uniform(.04, .22) * length  # an estate's cabin ends early, a saloon's boot is long
    front = length * rng.uniform(.66, .76)
    cabin = half - rng.uniform(.08, .16)
    sheet.slab(rear, front, cabin, GLASS, 1.05, corner=.25)
    slope_front, slope_rear = rng.uniform(.5, .85), rng.uniform(.2, .6)
    top = pick(rng, CAR_PAINTS) if rng.random() < .04 else paint
    if rng.random() < .12:
        top = np.array(GLASS, np.float32) * 1.2
    sheet.slab(rear + slope_rear, front - slope_front, cabin - rng.uniform(.08, .2), top * 1.03, roof, corner=.2)
    if rng.random() < .2:
        middle = (rear + front) / 2
        sheet.tint(sheet.rectangle(middle - .1, middle + .55, -.4, .4), .35)
    sheet.tint(sheet.rectangle(length - .95, length - .9, -half + .25, half - .25), .8)


def _pickup(rng, sheet, length, width, kind):
    paint = pick(rng, CAR_PAINTS, CAR_WEIGHTS / CAR_WEIGHTS.sum())
    half = width / 2
    sheet.slab(0, length, half, paint * .95, .95, corner=.3)
    front = length * rng.uniform(.72, .78)
    bed = length * rng.uniform(.3, .42)
    sheet.slab(bed + .05, front, half - .1, GLASS, 1.1, corner=.2)
    sheet.slab(bed + .3, front - .6, half - .22, paint, rng.uniform(1.65, 1.85), corner=.15)
    if rng.random() < .3:
        sheet.slab(.08, bed, half - .08, pick(rng, LOADS), 1.3)  # a cover or a load
    else:
        sheet.slab(.08, bed, half - .12, pick(rng, LOADS) * rng.uniform(.3, .8), .6)


def _van(rng, sheet, length, width, kind):
    paint = pick(rng, CAR_PAINTS if rng.random() < .4 else BUS_PAINTS[:3])
    half = width / 2
    nose = rng.uniform(.5, 1.1)
    sheet.slab(0, length, half, paint * .9, 1.0, corner=.3)
    sheet.slab(length - nose - .75, length - nose, half - .1, GLASS, 1.4, corner=.15)
    sheet.slab(.06, length - nose - .55, half - .05, paint * .85, 1.8, corner=.15)
    sheet.slab(.12, length - nose - .6, half - .14, paint, rng.uniform(1.95, 2.7), corner=.2)
    if rng.random() < .5:
        for x in np.arange(.6, length - nose - 1, rng.uniform(.5, 1)):
            sheet.tint(sheet.rectangle(x, x + .07, -half + .2, half - .2), rng.uniform(.85, .95))
    _roof_units(rng, sheet, length - nose - .8, half, int(rng.random() < .35), 2.5)


def _roof_units(rng, sheet, length, half, count, top):
    for _ in range(count):
        x = rng.uniform(.1, .8) * length
        long, wide = rng.uniform(.5, min(3.2, .3 * length + .3)), rng.uniform(.3, .75) * half
        tone = rng.choice([60, 120, 170, 225])
        sheet.fill(sheet.rectangle(x, min(x + long, length), -wide, wide, .05), np.full(3, tone, np.float32) * rng.uniform(.8, 1.1),
                   top + rng.uniform(.15, .35))


def _bus(rng, sheet, length, width, kind):
    paint = pick(rng, BUS_PAINTS)
    roof = paint if rng.random() < .5 else pick(rng, BUS_PAINTS[:3])
    half, top = width / 2, rng.uniform(2.8, 3.4)
    sheet.slab(0, length, half, GLASS if rng.random() < .5 else paint * .7, 2.2, corner=.3)
    sheet.slab(.06, length - rng.uniform(.1, .45), half - .07, paint, top - .2, corner=.3)
    sheet.slab(.2, length - .6, half - .3, roof, top, corner=.25)
    if rng.random() < .5:
        stripe = rng.uniform(.1, .6) * half
        sheet.tint(sheet.rectangle(.5, length - .8, stripe, stripe + .12), rng.uniform(.6, .9))
        sheet.tint(sheet.rectangle(.5, length - .8, -stripe - .12, -stripe), rng.uniform(.6, .9))
    _roof_units(rng, sheet, length - .8, half, int(rng.integers(0, 5)), top)
    for x in np.arange(rng.uniform(1, 3), length - 1.5, rng.uniform(2.5, 4)):
        if rng.random() < .7:
            sheet.tint(sheet.rectangle(x, x + .6, -.35, .35, .05), rng.uniform(.55, .9))
    if length > 15:
        joint = length * rng.uniform(.35, .5)
        sheet.slab(joint, joint + 1., half - .12, (60, 60, 62), top - .3)


def _truck(rng, sheet, length, width, kind):
    half = width / 2
    semi = kind in ("semi_tanker", "semi_box", "semi_flatbed", "container_truck")
    nose = rng.uniform(.9, 1.6) if rng.random() < .22 and length > 7 else 0
    cab = rng.uniform(1.5, 2.3) if length < 11 else rng.uniform(1.8, 2.7)
    cab_front = length - nose
    cab_rear = cab_front - cab
    paint = pick(rng, CAB_PAINTS)
    deck = 1.05
    sheet.slab(.2, cab_front - .3, half * .45, CHASSIS, .9)
    gap = rng.uniform(.6, 1.6) if semi else rng.uniform(.1, .5)
    for x in ([.8, 2.1, cab_rear - .7, length - 1.3] if length > 9 else [1.2, length - 1.2]):
        for side in (-1, 1):
            y = side * (half - .2)
            sheet.fill(sheet.rectangle(x, x + .95, y - .17, y + .17), (30, 30, 30), .95)
    _body(rng, sheet, kind, cab_rear - gap, half, deck)
    if nose:
        sheet.slab(cab_front - .1, length, half * .62, paint * .95, 1.6, corner=.3)
        sheet.slab(cab_front + .15, length - .2, half * .9, paint * .6, 1.0, corner=.25)
    top = rng.uniform(2.5, 3.1) if length < 9 else rng.uniform(2.8, 3.7)
    narrow = rng.uniform(.0, .08)
    sheet.slab(cab_rear, cab_front, half - narrow, paint * .9, top - .9, corner=.18)
    glass = rng.uniform(.12, .45)
    sheet.slab(cab_front - .1 - glass, cab_front - .06, half - .12 - narrow, GLASS, top - .5, corner=.05)
    sheet.slab(cab_rear + .05, cab_front - .1 - glass, half - .08 - narrow, paint, top, corner=.15)
    if rng.random() < .5:  # a wind deflector, or the hollow before it
        sheet.slab(cab_rear + .1, cab_rear + rng.uniform(.6, 1.3), half - .3, paint * rng.uniform(.6, 1.05), top + .35)
    if rng.random() < .3:
        sheet.tint(sheet.rectangle(cab_rear + .7, cab_rear + 1.2, -.3, .3), .5)


def _body(rng, sheet, kind, end, half, deck):
    """What stands behind the cab, from the rear end to `end`."""
    if kind in TANKERS:
        _tank(rng, sheet, end, half)
    elif kind in ("box_truck", "semi_box", "container_truck"):
        _box(rng, sheet, end, half, kind == "container_truck")
    elif kind in ("flatbed", "semi_flatbed"):
        _bed(rng, sheet, end, half, deck)
    elif kind == "tipper":
        _tub(rng, sheet, end, half)
    else:
        _drum(rng, sheet, end, half)


def _tank(rng, sheet, end, half):
    paint = pick(rng, TANK_PAINTS)
    radius = half * rng.uniform(.84, 1.)
    across = np.clip(np.abs(sheet.y) / radius, 0, 1)
    power = rng.choice([2., 2., 2.6, 3.5])  # round, or the flat back of a fuel tank
    profile = np.sqrt(np.maximum(1 - across ** power, 0)) if power == 2 else (1 - across ** power) ** (1 / power)
    start = rng.uniform(.05, .5)
    bulge = rng.uniform(.2, .7)
    to_end = np.minimum(sheet.x - start, end - sheet.x)
    cap = np.sqrt(np.clip(1 - (1 - np.clip(to_end / bulge, 0, 1)) ** 2, 0, 1))
    where = (across < 1) & (to_end > 0) & (profile * cap > .12)
    if rng.random() < .6:  # wings over the wheels, hoses along the sides
        sheet.slab(start + .3, min(start + rng.uniform(1.5, 4), end), half, CHASSIS, 1.1)
    top = rng.uniform(1.5, 2.1)
    sheet.fill(where, paint, (top + radius * profile * cap * rng.uniform(.75, 1.)).astype(np.float32))
    rings = rng.integers(0, 6)
    for k in range(rings):
        x = start + (end - start) * (k + 1) / (rings + 1)
        sheet.tint(where & (np.abs(sheet.x - x) < .05), rng.uniform(.7, .95))
    if rng.random() < .65:  # a walkway on top
        side = rng.uniform(.12, .35)
        walk = where & (np.abs(sheet.y) < side) & (sheet.x > start + .5) & (sheet.x < end - .5)
        sheet.tint(walk, rng.uniform(.55, .9))
        rail = where & (np.abs(np.abs(sheet.y) - side) < .05) & (sheet.x > start + .5) & (sheet.x < end - .5)
        sheet.tint(rail, rng.choice([.5, 1.25]))
    lids = int(rng.integers(1, 6)) if end > 5 else int(rng.integers(1, 4))
    for k in range(lids):
        x = start + (end - start) * (k + .5 + rng.normal(0, .05)) / lids
        ring = where & (np.hypot(sheet.x - x, sheet.y) < rng.uniform(.22, .35))
        sheet.tint(ring, rng.uniform(.35, .75))
        sheet.height[ring] += .15


def _box(rng, sheet, end, half, container):
    paint = pick(rng, BOX_PAINTS if not container else [(150, 55, 40), (50, 80, 130), (120, 70, 50), (200, 200, 198),
                                                       (60, 110, 80), (190, 120, 50), (90, 95, 100)])
    top = rng.uniform(3.2, 4.0) if end > 6 else rng.uniform(2.6, 3.4)
    stretches = [(0., end)]
    if container and end > 11 and rng.random() < .4:
        middle = end * rng.uniform(.46, .54)
        stretches = [(0., middle - .2), (middle + .2, end)]
    for start, stop in stretches:
        sheet.slab(start, stop, half, paint * .82, top - .15, corner=.04)
        sheet.slab(start + .07, stop - .07, half - .08, paint, top)
        step = rng.uniform(.25, .4) if container else rng.uniform(.6, 2.4)
        depth = rng.uniform(.02, .08)
        if rng.random() < .8:
            for x in np.arange(start + step, stop - .1, step):
                rib = sheet.rectangle(x, x + max(.07, step * .3), -half + .1, half - .1)
                sheet.tint(rib, 1 - depth)
                sheet.height[rib] -= .02
        paint = paint if rng.random() < .5 else pick(rng, BOX_PAINTS)
    if not container and rng.random() < .3:
        sheet.fill(sheet.rectangle(end, end + .5, -half * .8, half * .8), (200, 200, 200), top - .4)
    if not container and rng.random() < .15:  # a tarpaulin's ridge
        ridge = sheet.rectangle(0.1, end - .1, -half + .1, half - .1)
        sheet.height[ridge] = (top + .25 - .3 * np.abs(sheet.y) / half + 0 * sheet.x)[ridge]


def _bed(rng, sheet, end, half, deck):
    wood = pick(rng, [(150, 125, 95), (110, 100, 90), (95, 70, 55), (130, 130, 128), (70, 72, 75), (160, 60, 45)])
    sheet.slab(0, end, half, wood * .75, deck + .25)
    sheet.slab(.08, end - .08, half - .08, wood, deck + .15)
    for x in np.arange(.3, end - .2, rng.uniform(.3, 1.2)):
        sheet.tint(sheet.rectangle(x, x + .06, -half + .1, half - .1), rng.uniform(.7, .92))
    if rng.random() < .7:
        sheet.slab(end - .12, end, half, wood * .6, deck + rng.uniform(.8, 1.6))
    kind = rng.choice(["empty", "pipes", "blocks", "cover", "vehicle"], p=[.35, .2, .25, .15, .05])
    if kind == "pipes":
        radius = rng.uniform(.08, .3)
        paint = pick(rng, LOADS)
        wide = half - .15
        phase = np.mod(sheet.y + wide, 2 * radius) - radius
        z = deck + .3 + np.sqrt(np.maximum(radius ** 2 - phase ** 2, 0)) * 1.6 + 0 * sheet.x
        sheet.fill(sheet.rectangle(rng.uniform(.1, .3) * end, end - .2, -wide, wide), paint, z.astype(np.float32))
    elif kind == "blocks":
        x = rng.uniform(.1, 1.)
        while x < end - 1:
            long = rng.uniform(.7, 3.5)
            if rng.random() < .8:
                wide = rng.uniform(.5, .95) * half
                sheet.slab(x, min(x + long, end - .15), wide, pick(rng, LOADS), deck + rng.uniform(.4, 1.9), corner=.05)
            x += long + rng.uniform(.1, .8)
    elif kind == "cover":
        z = deck + rng.uniform(.7, 1.6) - .5 * (np.abs(sheet.y) / half) ** 2 + .1 * np.sin(sheet.x * rng.uniform(1, 4))
        sheet.fill(sheet.rectangle(.15, end - .15, -half + .05, half - .05, .1), pick(rng, CAB_PAINTS), z.astype(np.float32))
    elif kind == "vehicle":
        for x in np.arange(.3, end - 4.2, 5):
            sheet.slab(x, x + 4.2, half - .35, pick(rng, CAR_PAINTS), deck + .9, corner=.4)
            sheet.slab(x + 1, x + 3, half - .5, GLASS, deck + 1.2, corner=.2)
            sheet.slab(x + 1.3, x + 2.5, half - .6, pick(rng, CAR_PAINTS), deck + 1.5, corner=.2)


def _tub(rng, sheet, end, half):
    paint = pick(rng, CAB_PAINTS)
    top = rng.uniform(2.2, 2.8)
    sheet.slab(0, end + .3, half, paint * .85, top, corner=.08)
    inside = sheet.rectangle(.15, end - .15, -half + .14, half - .14, .1)
    if rng.random() < .55:
        bumps = cv2.resize(rng.normal(0, .15, (4, 9)).astype(np.float32), sheet.height.shape[::-1], interpolation=cv2.INTER_CUBIC)
        z = top - .5 + .7 * (1 - (np.abs(sheet.y) / half) ** 2) * np.clip(np.minimum(sheet.x, end - sheet.x), 0, 1) + bumps
        sheet.fill(inside, pick(rng, LOADS), z.astype(np.float32))
    else:
        sheet.fill(inside, paint * rng.uniform(.4, .75), 1.25)


def _drum(rng, sheet, end, half):
    paint = pick(rng, [(220, 220, 218), (200, 190, 90), (190, 80, 60), (150, 150, 150)])
    along = np.clip(sheet.x / end, 0, 1)
    radius = half * np.interp(along, [0, .15, .55, .9, 1], [.3, .6, .95, .6, .4])
    inside = (np.abs(sheet.y) < radius) & (sheet.x > .3) & (sheet.x < end)
    z = 1.9 + np.sqrt(np.maximum(radius ** 2 - sheet.y ** 2, 0)) * 1.1
    sheet.fill(inside, paint, z.astype(np.float32))
    stripes = inside & (np.mod(sheet.x + sheet.y * .8, 1.6) < .35)
    sheet.tint(stripes, rng.uniform(.5, .95))
