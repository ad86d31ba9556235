"""Draws places with vehicles as a camera in the air would see them, each with the truth about every vehicle.

A scene is built as two maps, what things are made of and how high they stand; one sun then lights all of it, so that
shadows of cabs, containers, roofs and trees agree. Layouts are either real ones (oriented boxes people marked in
satellite pictures of 54 cities) or drawn: roads with convoys, yards with rows of trucks, car parks, empty land.
"""
import csv
import gzip
import math
from collections import defaultdict
from pathlib import Path

import cv2
import numpy as np

import grounds
import vehicles

SCENE_METRES = 0.125  # metres per pixel of a drawn scene
SIZE = 1152  # pixels along a side: 144 m

# One vehicle's truth: lengths in pixels, the front's direction in radians (x right, y down), flags 0 or 1, the visible
# part 0..1. Of a vehicle in a photograph only the upright box around it is known: its length, width and front are NaN.
TRUTH = ("x", "y", "length", "width", "front", "front_known", "large", "tanker", "visible", "box_width", "box_height")
X, Y, LENGTH, WIDTH, FRONT, FRONT_KNOWN, LARGE, TANKER, VISIBLE, BOX_WIDTH, BOX_HEIGHT = range(len(TRUTH))
SEEN = 0.45  # a vehicle of which less is visible is neither truth nor a false alarm


class Layouts:
    """The places, sizes and angles of vehicles in whole real pictures, in metres."""

    def __init__(self, data):
        pictures = defaultdict(list)
        with gzip.open(Path(data) / "vme-obb-annotations" / "vme_obb.csv.gz", "rt", newline="") as lines:
            for row in csv.DictReader(lines):
                pictures[row["image"]].append((row["class"] != "car", row["class"] == "bus", float(row["cx_px"]), float(row["cy_px"]),
                                               float(row["length_px"]), float(row["width_px"]), float(row["angle_rad"])))
        self.all, self.with_large = [], []
        for name in sorted(pictures):
            boxes = np.array(pictures[name], np.float64)
            cars = boxes[boxes[:, 0] == 0, 4]
            scale = 4.6 / np.median(cars) if len(cars) >= 5 else 0.41
            boxes[:, 2:6] *= np.clip(scale, .28, .6)
            if len(boxes) >= 4:
                self.all.append(boxes)
            if boxes[:, 0].sum() >= 4:
                self.with_large.append(boxes)

    def choose(self, rng):
        pool = self.with_large if rng.random() < .7 else self.all
        boxes = pool[rng.integers(len(pool))].copy()
        middle = boxes[rng.integers(len(boxes)), 2:4] if rng.random() < .5 else boxes[boxes[:, 0].argmax(), 2:4]
        boxes[:, 2:4] += SIZE * SCENE_METRES / 2 - middle + rng.uniform(-25, 25, 2)
        inside = np.all((boxes[:, 2:4] > 1) & (boxes[:, 2:4] < SIZE * SCENE_METRES - 1), axis=1)
        return boxes[inside]


class Scene:
    """Material, height and vehicles of one place while it is drawn; lengths are metres."""

    def __init__(self, rng, photographs=None, later=False):
        self.rng = rng
        self.photographs = photographs
        self.later = later
        self.side = SIZE * SCENE_METRES
        axis = (np.arange(SIZE, dtype=np.float32) + .5) * SCENE_METRES
        self.x, self.y = np.meshgrid(axis, axis)
        self.arid = rng.random() < .6
        kind = rng.choice(["sand", "soil", "green", "concrete", "asphalt"], p=[.4, .15, .2, .12, .13] if self.arid else [.05, .15, .45, .15, .2])
        self.albedo = grounds.surface(rng, SIZE, kind)
        self.height = np.zeros((SIZE, SIZE), np.float32)
        self.gloss = np.zeros((SIZE, SIZE), np.float32)
        self.taken = np.zeros((SIZE // 4, SIZE // 4), np.uint8)  # where nothing else may stand, in cells of half a metre
        self.hidden = np.zeros((SIZE, SIZE), bool)
        self.truth = []
        self.dust = rng.uniform(0, .5) if self.arid else rng.uniform(0, .15)
        self.dust_paint = np.array(grounds.SANDS[rng.integers(len(grounds.SANDS))], np.float32)

    # -- ground -------------------------------------------------------------------------------------------------

    def lay(self, mask, surface):
        self.albedo = self.albedo * (1 - mask[..., None]) + surface * mask[..., None]

    def paint(self, mask, tone):
        """Paint on the ground, worn."""
        worn = np.clip(.75 + .25 * self.wear, .2, 1)[..., None] * mask[..., None]
        self.albedo = self.albedo * (1 - worn) + np.asarray(tone, np.float32) * worn

    @property
    def wear(self):
        if not hasattr(self, "_wear"):
            self._wear = grounds.unevenness(self.rng, SIZE, 64, 2, .6)
        return self._wear

    def road(self, angle, cx, cy, half, bend, lanes, marked):
        """A road; returns a function from (along, across) in metres to a place and the road's direction there."""
        rng = self.rng
        c, s = math.cos(angle), math.sin(angle)
        along = (self.x - cx) * c + (self.y - cy) * s
        across = -(self.x - cx) * s + (self.y - cy) * c - bend * along ** 2
        kind = "asphalt" if rng.random() < .8 else "soil" if self.arid else "concrete"
        top = grounds.surface(rng, SIZE, kind)
        lane = 2 * half / max(lanes, 1)
        track = np.cos(2 * math.pi * across / lane * 2)
        top = top * (1 + rng.uniform(-.05, .03) * track)[..., None]
        edge = np.clip((half - np.abs(across + .25 * self.wear * rng.uniform(0, 1))) / rng.uniform(.12, 1.), 0, 1)
        verge = np.clip((half + rng.uniform(.5, 4) - np.abs(across + .4 * self.wear)) / 1.5, 0, 1) * rng.uniform(.2, .8)
        self.lay(verge, grounds.surface(rng, SIZE, "soil" if not self.arid else "sand"))
        self.lay(edge, top)
        if marked:
            white = (225, 225, 220) if rng.random() < .85 else (215, 180, 70)
            wide = rng.uniform(.07, .13)
            lines = np.zeros((SIZE, SIZE), np.float32)
            if rng.random() < .7:
                lines += np.abs(np.abs(across) - half + .35) < wide
            dash, pitch = rng.choice([(3., 9.), (3., 6.), (6., 12.), (1.5, 4.5)])
            for k in range(1, lanes):
                solid = k == lanes // 2 and rng.random() < .5
                lines += (np.abs(across - (k * lane - half)) < wide) & (solid | (np.mod(along, pitch) < dash))
            if rng.random() < .35:
                at = rng.uniform(-40, 40)
                lines += (np.abs(along - at) < 1.6) & (np.mod(across, 1.) < .5) & (np.abs(across) < half)
                lines += (np.abs(along - at - 3.5) < .2) & (across > 0) & (across < half)
            if rng.random() < .4:
                at = rng.uniform(-40, 40)
                for k in range(lanes):
                    m = (k + .5) * lane - half
                    lines += (np.abs(across - m) < .1) & (np.abs(along - at) < 1.6)
                    lines += (np.abs(across - m) < np.clip((along - at - 1.4) * .5, 0, .5)) & (along - at < 2.6)
            lines = cv2.GaussianBlur(np.clip(lines, 0, 1).astype(np.float32), (0, 0), .7)
            self.paint(lines * np.clip(edge, 0, 1) * rng.uniform(.4, 1), white)

        def place(a, d):
            x, y = cx + a * c - (d + bend * a * a) * s, cy + a * s + (d + bend * a * a) * c
            return x, y, angle + math.atan(2 * bend * a)
        return place

    def rectangle(self, cx, cy, long, wide, angle):
        c, s = math.cos(angle), math.sin(angle)
        corners = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) * (long / 2, wide / 2)
        return corners @ np.array([(c, s), (-s, c)]) + (cx, cy)

    def apron(self):
        """A paved place made of a few rectangles, its edge crumbling or swept by sand."""
        rng = self.rng
        mask = np.zeros((SIZE, SIZE), np.float32)
        for _ in range(rng.integers(1, 4)):
            cx, cy = rng.uniform(.2, .8, 2) * self.side
            mask = np.maximum(mask, self.polygon(self.rectangle(cx, cy, rng.uniform(60, 160), rng.uniform(40, 110), self.grid_angle())))
        mask = cv2.blur(mask, (9, 9)) + rng.uniform(0, .5) * self.wear * (rng.random() < .6)
        return np.clip((mask - .5) * rng.uniform(1, 4) + .5, 0, 1)

    def polygon(self, corners):
        mask = np.zeros((SIZE, SIZE), np.uint8)
        points = np.round(np.asarray(corners) / SCENE_METRES * 16 - 8).astype(np.int32)
        cv2.fillPoly(mask, [points], 255, cv2.LINE_AA, 4)
        return mask.astype(np.float32) / 255

    def free(self, corners, claim=True):
        """Whether nothing stands there yet; claims the place if so."""
        mask = np.zeros_like(self.taken)
        cv2.fillPoly(mask, [np.round(np.asarray(corners) / (4 * SCENE_METRES) * 16 - 8).astype(np.int32)], 1, cv2.LINE_8, 4)
        if (mask & self.taken).any():
            return False
        if claim:
            self.taken |= mask
        return True

    # -- vehicles -----------------------------------------------------------------------------------------------

    def vehicle(self, x, y, front, kind, length=None, crowd=False, like=None):
        """Stands a vehicle with its middle at (x, y); returns its length, or None where there is no room."""
        rng = self.rng
        sprite = like
        if sprite is None and self.photographs is not None and rng.random() < .4:
            sprite = self.photographs.cutout(rng, kind, length)
        if sprite is None:
            strange = self.later and kind in vehicles.LARGE_KINDS and rng.random() < .4
            if self.later and kind == "bus" and rng.random() < .25:
                length = rng.uniform(15, 19) if length is None else length
            sprite = vehicles.draw(rng, kind, length, strange)
        room = .1 if crowd else .5
        if not self.free(self.rectangle(x, y, sprite.length + room - .3, sprite.width + room - .4, front)):
            return None
        rows, columns = sprite.alpha.shape
        scale = vehicles.SPRITE_METRES / SCENE_METRES
        c, s = math.cos(front) * scale, math.sin(front) * scale
        reach = int(math.hypot(rows, columns) * scale / 2 + 3)
        px, py = x / SCENE_METRES, y / SCENE_METRES
        x0, y0 = int(px) - reach, int(py) - reach
        turn = np.array([[c, -s, 0], [s, c, 0]])
        turn[:, 2] = (px - x0 - .5, py - y0 - .5) - turn[:, :2] @ ((columns - 1) / 2, (rows - 1) / 2)
        side = 2 * reach
        stack = np.dstack([sprite.albedo, sprite.height, sprite.alpha])
        stack[..., :4] *= stack[..., 4:]
        stack = cv2.GaussianBlur(stack, (0, 0), .7)
        patch = cv2.warpAffine(stack, turn, (side, side), flags=cv2.INTER_LINEAR)
        a0, b0, a1, b1 = max(0, x0), max(0, y0), min(SIZE, x0 + side), min(SIZE, y0 + side)
        if a1 - a0 < 4 or b1 - b0 < 4:
            return None
        patch = patch[b0 - y0:b1 - y0, a0 - x0:a1 - x0]
        alpha = patch[..., 4:]
        dust = self.dust * rng.uniform(0, 1)
        body = patch[..., :3] * (1 - dust) + self.dust_paint * alpha * dust
        self.albedo[b0:b1, a0:a1] = self.albedo[b0:b1, a0:a1] * (1 - alpha) + body
        solid = alpha[..., 0] > .5
        self.height[b0:b1, a0:a1] = np.where(solid, patch[..., 3] / np.maximum(alpha[..., 0], .5), self.height[b0:b1, a0:a1])
        shine = 0 if sprite.real else rng.uniform(0, 1) * (1 - dust)
        self.gloss[b0:b1, a0:a1] = np.where(solid, shine, self.gloss[b0:b1, a0:a1])
        self.truth.append([px, py, sprite.length / SCENE_METRES, sprite.width / SCENE_METRES, front, not sprite.real, sprite.large, sprite.tanker,
                           math.nan, math.nan, math.nan])
        return sprite.length

    def kind(self, mix=None):
        names, weights = zip(*(mix or MIXES[self.rng.integers(len(MIXES))]).items())
        weights = np.array(weights, float)
        return names[self.rng.choice(len(names), p=weights / weights.sum())]

    # -- things that are not vehicles ---------------------------------------------------------------------------

    def block(self, cx, cy, long, wide, angle, top, paint, ridge=0., rib=0.):
        """A box of a thing: roof, container, wall, canopy."""
        solid = np.zeros((SIZE, SIZE), bool)
        corners = self.rectangle(cx, cy, long, wide, angle)
        (a0, b0), (a1, b1) = (np.clip(f(corners / SCENE_METRES).astype(int) + d, 0, SIZE) for f, d in
                              ((lambda v: np.floor(v.min(0)), -2), (lambda v: np.ceil(v.max(0)), 2)))
        if a1 - a0 < 2 or b1 - b0 < 2:
            return solid
        window = slice(b0, b1), slice(a0, a1)
        mask = np.zeros((b1 - b0, a1 - a0), np.uint8)
        points = np.round((corners / SCENE_METRES - (a0, b0)) * 16 - 8).astype(np.int32)
        cv2.fillPoly(mask, [points], 255, cv2.LINE_AA, 4)
        inside = mask > 127
        c, s = math.cos(angle), math.sin(angle)
        dx, dy = self.x[window] - cx, self.y[window] - cy
        along, across = dx * c + dy * s, -dx * s + dy * c
        colour = np.asarray(paint, np.float32) * (1 + .04 * self.wear[window])[..., None]
        if rib:
            colour = colour * (1 - .1 * (np.mod(along, rib) < rib * .35))[..., None]
        cover = mask[..., None].astype(np.float32) / 255
        self.albedo[window] = self.albedo[window] * (1 - cover) + colour * cover
        z = top + ridge * (1 - 2 * np.abs(across) / wide) if ridge else np.full_like(along, top)
        self.height[window][inside] = z[inside]
        self.gloss[window][inside] = 0
        solid[window] = inside
        return solid

    def building(self):
        rng = self.rng
        long, wide = rng.uniform(6, 45), rng.uniform(5, 22)
        cx, cy, angle = rng.uniform(0, self.side), rng.uniform(0, self.side), self.grid_angle()
        if not self.free(self.rectangle(cx, cy, long + 1, wide + 1, angle)):
            return
        top = rng.uniform(3, 12)
        paint = vehicles.pick(rng, [(200, 195, 185), (175, 165, 150), (150, 148, 145), (225, 222, 215), (140, 80, 60), (110, 112, 118), (95, 120, 140)])
        pitched = rng.random() < .35
        self.block(cx, cy, long, wide, angle, top, paint, rng.uniform(1, 3) if pitched else 0, rng.uniform(.3, 1.) if rng.random() < .4 else 0)
        if not pitched:
            c, s = math.cos(angle), math.sin(angle)
            if rng.random() < .7:  # a parapet
                for sign in (-1, 1):
                    self.block(cx - sign * s * (wide / 2 - .15), cy + sign * c * (wide / 2 - .15), long, .3, angle, top + .8, paint * .95)
                    self.block(cx + sign * c * (long / 2 - .15), cy + sign * s * (long / 2 - .15), .3, wide, angle, top + .8, paint * .95)
            rows = rng.integers(0, 3)
            for _ in range(rows):  # skylights, machines, tanks: in rows, car- and lorry-like
                a, b = rng.uniform(-.4, .4) * long, rng.uniform(-.35, .35) * wide
                l, w, z = rng.uniform(1, 9), rng.uniform(.8, 2.6), rng.uniform(.2, 2)
                tone, pitch = rng.choice([60, 100, 180, 235]), rng.uniform(1.3, 3)
                for k in range(rng.integers(1, 7)):
                    bb = b + k * w * pitch
                    if abs(a) + l / 2 < long / 2 and abs(bb) + w / 2 < wide / 2:
                        self.block(cx + a * c - bb * s, cy + a * s + bb * c, l, w, angle, top + z, np.full(3, tone, np.float32))

    def containers(self):
        rng = self.rng
        long = float(rng.choice([6.06, 12.19]))
        angle, cx, cy = self.grid_angle(), rng.uniform(0, self.side), rng.uniform(0, self.side)
        c, s = math.cos(angle), math.sin(angle)
        gap_long, gap_wide = rng.uniform(.15, 1.5), rng.uniform(.05, 1.5)
        for i in range(rng.integers(1, 5)):
            for j in range(rng.integers(1, 9)):
                if rng.random() < .2:
                    continue
                a, b = i * (long + gap_long), j * (2.44 + gap_wide)
                x, y = cx + a * c - b * s, cy + a * s + b * c
                if self.free(self.rectangle(x, y, long, 2.3, angle)):
                    paint = vehicles.pick(rng, [(150, 55, 40), (50, 80, 130), (120, 70, 50), (200, 200, 198), (60, 110, 80), (190, 120, 50), (90, 95, 100)])
                    self.block(x, y, long, 2.44, angle, 2.6 * rng.choice([1, 1, 1, 2]), paint, 0, .35)

    def sheds(self):
        """Portable cabins and small roofs the size of a lorry."""
        rng = self.rng
        for _ in range(rng.integers(1, 7)):
            long, wide = rng.uniform(3, 12), rng.uniform(2, 5)
            x, y, angle = rng.uniform(0, self.side), rng.uniform(0, self.side), self.grid_angle()
            if self.free(self.rectangle(x, y, long + .5, wide + .5, angle)):
                self.block(x, y, long, wide, angle, rng.uniform(2.2, 3.5), vehicles.pick(rng, vehicles.BOX_PAINTS), rng.choice([0, 0, .6]), rng.choice([0, .4]))

    def canopy(self):
        """A sun shade over parked cars: what stands under it cannot be seen, and is no truth."""
        rng = self.rng
        long, wide = rng.uniform(6, 40), rng.uniform(4.5, 6)
        x, y, angle = rng.uniform(0, self.side), rng.uniform(0, self.side), self.grid_angle()
        if not self.free(self.rectangle(x, y, long, wide + 1, angle)):
            return
        paint = vehicles.pick(rng, [(225, 220, 210), (200, 185, 150), (60, 100, 140), (110, 130, 110), (160, 160, 160)])
        c, s = math.cos(angle), math.sin(angle)
        for a in np.arange(-long / 2 + 1.3, long / 2 - 1, 2.6):  # noses that look out under it
            if rng.random() < .6:
                sprite = vehicles.draw(rng, "car")
                b = rng.uniform(.2, 1.) * rng.choice([-1, 1])
                kept, self.taken = self.taken, np.zeros_like(self.taken)  # a car may stand where the shade does
                if self.vehicle(x + a * c - b * s, y + a * s + b * c, angle + math.pi / 2 * rng.choice([-1, 1]), "car", like=sprite):
                    self.truth[-1][VISIBLE] = .3
                self.taken = kept
        covered = self.block(x, y, long, wide, angle, rng.uniform(2.3, 3), paint, rng.choice([0, .3]), rng.uniform(1.5, 3))
        self.hidden |= covered

    def trees(self):
        rng = self.rng
        green = np.array(grounds.GREENS[rng.integers(3)], np.float32) * rng.uniform(.55, 1.)
        clustered = rng.random() < .5
        for _ in range(int(rng.integers(3, 40))):
            radius = rng.uniform(.8, 5.5)
            x, y = rng.uniform(0, self.side, 2) if not clustered else np.array([.25, .5]) * self.side + rng.normal(0, 25, 2)
            box = self.rectangle(x, y, 1.1 * radius, 1.1 * radius, 0)
            if not self.free(box, claim=False) and rng.random() < .85:
                continue
            self.blob(x, y, radius, rng.uniform(1.2, 2.2) * radius, green * rng.uniform(.8, 1.2))

    def shrubs(self):
        rng = self.rng
        green = np.array(grounds.GREENS[rng.integers(len(grounds.GREENS))], np.float32) * rng.uniform(.5, .9)
        for _ in range(int(rng.integers(20, 120))):
            x, y = rng.uniform(0, self.side, 2)
            radius = rng.uniform(.25, 1.2)
            if self.free(self.rectangle(x, y, radius, radius, 0), claim=False):
                self.blob(x, y, radius, radius, green * rng.uniform(.8, 1.2))

    def blob(self, x, y, radius, top, paint):
        """A tree's crown, a bush, a heap of earth."""
        reach = int(radius * 1.3 / SCENE_METRES) + 2
        px, py = int(x / SCENE_METRES), int(y / SCENE_METRES)
        a0, b0, a1, b1 = max(0, px - reach), max(0, py - reach), min(SIZE, px + reach), min(SIZE, py + reach)
        if a1 - a0 < 3 or b1 - b0 < 3:
            return
        lumps = self.rng.standard_normal((2 * reach // 5 + 2, 2 * reach // 5 + 2), dtype=np.float32)
        lumps = cv2.resize(lumps, (2 * reach, 2 * reach), interpolation=cv2.INTER_CUBIC)[b0 - py + reach:b1 - py + reach, a0 - px + reach:a1 - px + reach]
        far = np.hypot(self.x[b0:b1, a0:a1] - x, self.y[b0:b1, a0:a1] - y) / radius
        dome = 1 - far ** 2 + .28 * lumps
        solid = dome > 0
        z = top * np.sqrt(np.clip(dome, 0, 1.3)) + .12 * radius * lumps
        self.albedo[b0:b1, a0:a1][solid] = (paint * (1 + .15 * lumps)[..., None])[solid]
        self.height[b0:b1, a0:a1] = np.where(solid, np.maximum(z, self.height[b0:b1, a0:a1]), self.height[b0:b1, a0:a1])
        self.gloss[b0:b1, a0:a1][solid] = 0
        if radius > .8:
            self.hidden[b0:b1, a0:a1] |= solid

    def walls(self):
        rng = self.rng
        for _ in range(rng.integers(1, 4)):
            self.block(rng.uniform(0, self.side), rng.uniform(0, self.side), rng.uniform(10, 80), rng.uniform(.15, .4), self.grid_angle(),
                       rng.uniform(.8, 3), vehicles.pick(rng, grounds.CONCRETES)) if rng.random() < .8 else None

    def poles(self):
        rng = self.rng
        for _ in range(rng.integers(2, 10)):
            x, y = rng.uniform(0, self.side, 2)
            self.block(x, y, .3, .3, 0, rng.uniform(5, 12), (150, 150, 150))
            if rng.random() < .5:
                self.block(x + .8, y, 1.8, .2, self.grid_angle(), rng.uniform(7, 9), (170, 170, 170))

    def litter(self):
        """Stains, patches, pools, slabs, pallets, bays of paint: flat or low things of a vehicle's size."""
        rng = self.rng
        for _ in range(int(rng.integers(4, 30))):
            long, wide = rng.uniform(1.5, 14), rng.uniform(.8, 4)
            x, y, angle = rng.uniform(0, self.side), rng.uniform(0, self.side), self.grid_angle()
            corners = self.rectangle(x, y, long, wide, angle)
            if not self.free(corners, claim=False):
                continue
            kind = rng.choice(["patch", "stain", "slab", "pool", "frame", "heap"], p=[.35, .2, .2, .05, .12, .08])
            if kind == "patch":
                self.albedo *= 1 + (rng.uniform(-.4, .3) * self.polygon(corners))[..., None]
            elif kind == "stain":
                self.albedo *= 1 - rng.uniform(.1, .45) * cv2.GaussianBlur(self.polygon(corners), (0, 0), rng.uniform(2, 8))[..., None]
            elif kind == "slab":
                self.block(x, y, long, wide, angle, rng.uniform(.1, 1.), vehicles.pick(rng, vehicles.LOADS))
            elif kind == "pool":
                self.lay(self.polygon(corners), np.array((70, 150, 180), np.float32) * rng.uniform(.7, 1.2))
            elif kind == "frame":
                ring = self.polygon(corners) - self.polygon(self.rectangle(x, y, long - .24, wide - .24, angle))
                self.paint(np.clip(ring, 0, 1) * .8, (225, 225, 220))
            else:
                for _ in range(rng.integers(1, 5)):
                    self.blob(x + rng.normal(0, 2), y + rng.normal(0, 2), rng.uniform(.8, 2.5), rng.uniform(.5, 1.5), vehicles.pick(rng, vehicles.LOADS))

    def grid_angle(self):
        """Buildings of a place mostly stand square to each other."""
        if not hasattr(self, "_grid"):
            self._grid = self.rng.uniform(0, math.pi)
        return self._grid + math.pi / 2 * self.rng.integers(4) if self.rng.random() < .8 else self.rng.uniform(0, math.pi)

    # -- light --------------------------------------------------------------------------------------------------

    def light(self):
        """The picture under one sun, seen a little from the side."""
        rng = self.rng
        azimuth, elevation = rng.uniform(0, 2 * math.pi), math.radians(rng.uniform(24, 75))
        overcast = rng.random() < .15
        ambient = rng.uniform(.75, .92) if overcast else rng.uniform(.22, .5)
        to_sun = np.array([math.cos(azimuth), math.sin(azimuth)])
        fall = math.tan(elevation) * SCENE_METRES
        roof, step = self.height.copy(), 1.0  # the highest a ray toward the sun has to clear, by doubling its length
        while step * fall < 16 and step < 512:
            move = np.array([[1, 0, to_sun[0] * step], [0, 1, to_sun[1] * step]])
            there = cv2.warpAffine(roof, move, (SIZE, SIZE), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE)
            roof = np.maximum(roof, there - step * fall)
            step *= 2
        lit = cv2.GaussianBlur(np.clip(1 - (roof - self.height) / .25, 0, 1), (0, 0), 1.0)
        smooth = cv2.GaussianBlur(self.height, (0, 0), .6)
        gx = np.clip(cv2.Sobel(smooth, cv2.CV_32F, 1, 0, ksize=3, scale=1 / (8 * SCENE_METRES)), -2, 2)
        gy = np.clip(cv2.Sobel(smooth, cv2.CV_32F, 0, 1, ksize=3, scale=1 / (8 * SCENE_METRES)), -2, 2)
        norm = 1 / np.sqrt(gx * gx + gy * gy + 1)
        ce, se = math.cos(elevation), math.sin(elevation)
        sun = (-(gx * to_sun[0] + gy * to_sun[1]) * ce + se) * norm
        direct = np.clip(sun / se, 0, 1.7) * lit
        sky = np.array((.93, 1., 1.1), np.float32) if not overcast else np.ones(3, np.float32)
        shade = ambient * (.55 + .45 * norm)[..., None] * sky + (1 - ambient) * direct[..., None] * np.array((1.03, 1., .95), np.float32)
        half = np.array([ce * to_sun[0], ce * to_sun[1], se + 1])
        half /= np.linalg.norm(half)
        glint = np.clip((-gx * half[0] - gy * half[1] + half[2]) * norm, 0, 1) ** 60 * self.gloss * lit * (0 if overcast else 150)
        picture = self.albedo * shade + glint[..., None]
        tilt = rng.uniform(.03, .45 if self.later else .28) if rng.random() < .5 else 0
        shift = np.zeros(2)
        if tilt:
            look = rng.uniform(0, 2 * math.pi)
            shift = tilt * np.array([math.cos(look), math.sin(look)])
            picture = self.lean(picture, shift)
        return np.clip(picture, 0, 255), shift

    def lean(self, picture, shift):
        """High things lean outward, as they do away from the point under the camera."""
        highest = float(min(self.height.max(), 12))
        if highest <= .3:
            return picture
        seen, result = np.zeros((SIZE, SIZE), bool), picture.copy()
        stride = max(.45, highest / 16)
        for z in np.arange(highest, .2, -stride):
            dx, dy = shift * z / SCENE_METRES
            move = np.array([[1, 0, -dx], [0, 1, -dy]], np.float64)
            height = cv2.warpAffine(self.height, move, (SIZE, SIZE), flags=cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE)
            fresh = (height >= z - stride / 2) & ~seen
            if not fresh.any():
                continue
            colour = cv2.warpAffine(picture, move, (SIZE, SIZE), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE)
            wall = np.where(height > z + stride * 1.5, .62, 1.).astype(np.float32)
            result[fresh] = (colour * wall[..., None])[fresh]
            seen |= fresh
        return result


MIXES = [
    {"rigid_tanker": 5, "semi_tanker": 5, "flatbed": .6, "box_truck": .6, "tipper": .5, "pickup": .6},
    {"semi_tanker": 3, "rigid_tanker": 2, "semi_box": 2, "semi_flatbed": 2, "container_truck": 1.5, "box_truck": 1},
    {"car": 6, "pickup": 2, "van": 1.5, "minibus": .8, "box_truck": 1, "bus": .7, "flatbed": .6, "tipper": .5},
    {"bus": 6, "minibus": 2, "car": 1},
    {"box_truck": 2, "semi_box": 3, "container_truck": 2, "flatbed": 1.5, "semi_flatbed": 1.5, "tipper": 1, "mixer": .7, "rigid_tanker": .8},
    {"tipper": 3, "flatbed": 2, "mixer": 1, "box_truck": 1.5, "pickup": 1.5, "rigid_tanker": 1},
    {"car": 8, "pickup": 1, "van": 1},
]


def _real_layout(scene, layouts):
    """Vehicles stand where, and as, real ones stood; the ground is paved along and around them."""
    rng = scene.rng
    boxes = layouts.choose(rng)
    mirror, quarter = rng.random() < .5, rng.integers(4)
    paved = np.zeros((SIZE // 4, SIZE // 4), np.uint8)
    places = []
    for large, bus, x, y, length, width, angle in boxes:
        if mirror:
            x, angle = scene.side - x, math.pi - angle
        for _ in range(quarter):
            x, y, angle = scene.side - y, x, angle + math.pi / 2
        places.append((bool(large), bool(bus), x, y, length, angle + math.pi * rng.integers(2)))
        reach = rng.uniform(6, 30)
        ends = [tuple(np.round((np.array([x, y]) + sign * reach * np.array([math.cos(angle), math.sin(angle)])) / (4 * SCENE_METRES)).astype(int).tolist()) for sign in (-1, 1)]
        cv2.line(paved, ends[0], ends[1], 255, int(rng.uniform(8, 20)))
    paved = cv2.morphologyEx(paved, cv2.MORPH_CLOSE, np.ones((17, 17), np.uint8))
    mask = cv2.resize(cv2.GaussianBlur(paved, (0, 0), 6), (SIZE, SIZE), interpolation=cv2.INTER_LINEAR).astype(np.float32) / 255
    mask = np.clip((mask + .08 * scene.wear - .5) / rng.uniform(.05, .5) + .5, 0, 1)
    scene.lay(mask, grounds.surface(rng, SIZE, rng.choice(["asphalt", "concrete", "soil", "sand"], p=[.6, .2, .12, .08])))
    if rng.random() < .5:  # bays painted along the vehicles
        lines = np.zeros((SIZE, SIZE), np.float32)
        for _, _, x, y, length, angle in places[:60]:
            if rng.random() < .6:
                b = rng.uniform(1.3, 1.9)
                lines = np.maximum(lines, scene.polygon(scene.rectangle(x - b * math.sin(angle), y + b * math.cos(angle), length * 1.1, .14, angle)))
        scene.paint(lines * rng.uniform(.3, .9), (225, 225, 220))
    fleet = MIXES[rng.integers(len(MIXES))]
    yield
    for large, bus, x, y, length, angle in places:
        if not large:
            kind = rng.choice(["car", "pickup", "van"], p=[.82, .1, .08])
            low, high = vehicles.LENGTHS[kind]
            scene.vehicle(x, y, angle, kind, float(np.clip(length, low, high)), crowd=True)
        else:
            length = length * rng.uniform(.95, 1.1)
            if bus:
                kind = "bus" if length > 7.6 else "minibus"
            elif length > 11.5:
                kind = rng.choice(["semi_tanker", "semi_box", "semi_flatbed", "container_truck"], p=[.35, .3, .2, .15])
            elif length > 5.6:
                kind = rng.choice(["rigid_tanker", "box_truck", "flatbed", "tipper", "mixer"], p=[.3, .33, .2, .12, .05])
            else:
                kind = rng.choice(["pickup", "van"])
            low, high = vehicles.LENGTHS[kind]
            scene.vehicle(x, y, angle, kind, float(np.clip(length, low, high)), crowd=True)
    for _ in range(rng.integers(0, 3)):  # strangers of other kinds, where there is room
        x, y = rng.uniform(5, scene.side - 5, 2)
        scene.vehicle(x, y, rng.uniform(0, 2 * math.pi), scene.kind(fleet))


def _roads(scene, layouts):
    """One or two roads, one of them with a queue or a convoy."""
    rng = scene.rng
    places = []
    for _ in range(rng.integers(1, 3)):
        lanes = int(rng.choice([1, 2, 2, 3, 4, 6]))
        half = lanes * rng.uniform(2.9, 3.9) / 2 + rng.uniform(.3, 1.5)
        angle = rng.uniform(0, math.pi)
        cx, cy = rng.uniform(.3, .7, 2) * scene.side
        places.append((scene.road(angle, cx, cy, half, rng.normal(0, .0012), lanes, rng.random() < .7), lanes, half))
    yield
    for place, lanes, half in places:
        mix = MIXES[rng.integers(len(MIXES))]
        busy = [rng.random() < .75 for _ in range(lanes)]
        shoulder = rng.random() < .25
        offsets = [(k + .5) * 2 * half / lanes - half for k in range(lanes)] + ([half + 1.5] if shoulder else [])
        for k, offset in enumerate(offsets):
            if k < lanes and not busy[k]:
                continue
            ahead = 1 if (k >= lanes / 2 or rng.random() < .2) else -1
            gap = float(rng.choice([1.5, 3, 8, 25]))
            same = scene.kind(mix) if rng.random() < .5 else None
            a = -scene.side * .75 + rng.uniform(0, 20)
            while a < scene.side * .75:
                kind = same if same and rng.random() < .85 else scene.kind(mix)
                length = rng.uniform(*vehicles.LENGTHS[kind])
                x, y, angle = place(a + length / 2, offset + rng.normal(0, .2))
                if 0 < x < scene.side and 0 < y < scene.side:
                    scene.vehicle(x, y, angle + (0 if ahead > 0 else math.pi) + rng.normal(0, .02), kind, length, crowd=True)
                a += length + gap * rng.uniform(.5, 1.8) + rng.exponential(gap * .3)


def _yard(scene, layouts):
    """A paved yard or bare lot with rows of lorries side by side, nose to tail, or in herringbone."""
    rng = scene.rng
    scene.lay(scene.apron(), grounds.surface(rng, SIZE, rng.choice(["asphalt", "concrete", "soil", "sand"])))
    if rng.random() < .3:
        scene.road(scene.grid_angle(), *(rng.uniform(.1, .9, 2) * scene.side), rng.uniform(3, 6), 0, 2, True)
    yield
    for _ in range(rng.integers(2, 7)):
        mix = MIXES[rng.integers(len(MIXES))]
        same = scene.kind(mix) if rng.random() < .6 else None
        fixed = vehicles.draw(rng, same) if same and rng.random() < .4 else None
        angle, cx, cy = scene.grid_angle(), *(rng.uniform(.1, .9, 2) * scene.side)
        slant = rng.choice([0, 0, 0, .5, -.6])
        gap = rng.uniform(.35, 1.8) if rng.random() < .7 else rng.uniform(1.5, 6)
        alternate, line = rng.random() < .15, rng.random() < .3
        at = 0.
        for _ in range(rng.integers(3, 16)):
            kind = same if same and rng.random() < .9 else scene.kind(mix)
            length = fixed.length if fixed is not None and kind == same else rng.uniform(*vehicles.LENGTHS[kind])
            step = (length if line else 2.55 / max(.6, math.cos(slant))) + gap * rng.uniform(.7, 1.4)
            direction = angle + slant + (math.pi if alternate and rng.random() < .5 else 0) + rng.normal(0, .02)
            along = angle if line else angle + math.pi / 2
            x, y = cx + at * math.cos(along), cy + at * math.sin(along)
            jitter = rng.normal(0, .4)
            x, y = x + jitter * math.cos(angle), y + jitter * math.sin(angle)
            if rng.random() < .88 and 0 < x < scene.side and 0 < y < scene.side:
                scene.vehicle(x, y, direction, kind, length, crowd=True, like=fixed if kind == same and rng.random() < .8 else None)
            at += step


def _car_park(scene, layouts):
    rng = scene.rng
    scene.lay(scene.apron(), grounds.surface(rng, SIZE, rng.choice(["asphalt", "concrete"])))
    angle = scene.grid_angle()
    c, s = math.cos(angle), math.sin(angle)
    cx, cy = rng.uniform(.2, .5, 2) * scene.side
    rows, bays, pitch = rng.integers(2, 7), rng.integers(8, 26), rng.uniform(2.4, 2.9)
    places = []
    lines = np.zeros((SIZE, SIZE), np.float32)
    b = 0.
    for row in range(rows):
        for bay in range(bays):
            a = (bay - bays / 2) * pitch
            x, y = cx + a * c - b * s, cy + a * s + b * c
            places.append((x, y))
            mx, my = x - pitch / 2 * c, y - pitch / 2 * s
            lines = np.maximum(lines, scene.polygon(scene.rectangle(mx, my, .12, 5, angle)))
        b += 5.2 if row % 2 == 0 else rng.uniform(11, 13)
    scene.paint(lines * rng.uniform(.2, .9), (225, 225, 220))
    full = rng.uniform(.3, .95)
    yield
    for x, y in places:
        if rng.random() < full and 0 < x < scene.side and 0 < y < scene.side:
            kind = rng.choice(["car", "pickup", "van", "minibus"], p=[.8, .1, .07, .03])
            scene.vehicle(x + rng.normal(0, .15), y + rng.normal(0, .2), angle + math.pi / 2 * rng.choice([-1, 1]) + rng.normal(0, .03), kind, crowd=True)
    for _ in range(rng.integers(1, 5)):
        scene.vehicle(*rng.uniform(5, scene.side - 5, 2), scene.grid_angle(), scene.kind())


def _empty(scene, layouts):
    """Land with everything but vehicles."""
    rng = scene.rng
    if rng.random() < .6:
        scene.lay(grounds.patches(rng, SIZE, rng.uniform(.2, .8)), grounds.surface(rng, SIZE, rng.choice(["asphalt", "concrete", "soil", "green"])))
    if rng.random() < .6:
        scene.road(rng.uniform(0, math.pi), *(rng.uniform(.2, .8, 2) * scene.side), rng.uniform(2.5, 10), rng.normal(0, .001), int(rng.integers(1, 5)), rng.random() < .8)
    yield


def _collage(scene, layouts):
    """A real photograph lies in a drawn land, and strangers stand on both."""
    rng = scene.rng
    picture, truth = scene.photographs.laid(rng, SIZE, SCENE_METRES)
    rows, columns = picture.shape[:2]
    top, left = (int(rng.integers(0, max(1, SIZE - n))) for n in (rows, columns))
    scene.albedo[top:top + rows, left:left + columns] = picture
    truth = truth.copy()
    truth[:, [X, Y]] += (left, top)
    scene.truth.extend(truth.tolist())
    for row in truth:
        half = row[[BOX_WIDTH, BOX_HEIGHT]] / 2 * SCENE_METRES
        x, y = row[[X, Y]] * SCENE_METRES
        scene.free(scene.rectangle(x, y, 2 * half[0] + .4, 2 * half[1] + .4, 0))
    yield
    for _ in range(rng.integers(1, 6)):
        mix = MIXES[rng.integers(len(MIXES))]
        angle = rng.choice([0, math.pi / 2]) + rng.normal(0, .2) if rng.random() < .5 else rng.uniform(0, math.pi)
        x, y = (left + rng.uniform(0, columns)) * SCENE_METRES, (top + rng.uniform(0, rows)) * SCENE_METRES
        beside = rng.random() < .35
        for _ in range(rng.integers(1, 7)):
            kind = scene.kind(mix)
            length = rng.uniform(*vehicles.LENGTHS[kind])
            if 0 < x < scene.side and 0 < y < scene.side:
                scene.vehicle(x, y, angle + rng.normal(0, .03), kind, length)
            step, along = (2.6 + rng.uniform(.4, 2), angle + math.pi / 2) if beside else (length + rng.uniform(1, 10), angle)
            x, y = x + step * math.cos(along), y + step * math.sin(along)


STAGES = {_real_layout: .28, _roads: .19, _yard: .22, _car_park: .05, _empty: .06, _collage: .2}


def draw(seed, index, layouts, photographs=None, later=False):
    """Scene number `index`: an RGB picture and its truth, one row per vehicle. Later scenes are stranger."""
    rng = np.random.default_rng([seed, index])
    scene = Scene(rng, photographs, later)
    stages = [stage for stage in STAGES if photographs is not None or stage is not _collage]
    shares = np.array([STAGES[stage] for stage in stages])
    stage = stages[rng.choice(len(stages), p=shares / shares.sum())]
    work = stage(scene, layouts)
    next(work)  # the ground first
    if rng.random() < .8 and stage is not _collage:
        scene.litter()
    for _ in work:  # then the vehicles
        pass
    for act, share, times in ((scene.building, .5, 6), (scene.containers, .3, 2), (scene.sheds, .45, 1), (scene.canopy, .2, 3), (scene.walls, .4, 1),
                              (scene.trees, .35, 1), (scene.shrubs, .4, 1), (scene.poles, .4, 1)):
        if rng.random() < share * {_empty: 1.5, _collage: .4}.get(stage, 1):
            for _ in range(rng.integers(1, times + 1)):
                act()
    picture, shift = scene.light()
    truth = np.array(scene.truth, np.float32).reshape(-1, len(TRUTH))
    for row in truth:
        if np.isnan(row[VISIBLE]):
            box = row[[LENGTH, WIDTH, FRONT]] if not np.isnan(row[LENGTH]) else (row[BOX_WIDTH], row[BOX_HEIGHT], 0)
            row[VISIBLE] = 1 - _covered(scene.hidden, row[X], row[Y], *box)
        if not np.isnan(row[LENGTH]):  # a high thing's picture leans away from where it stands
            row[[X, Y]] += shift * (1.6 if row[LARGE] else .7) / SCENE_METRES
    return picture.astype(np.uint8), truth


def _covered(hidden, x, y, length, width, front):
    along, across = np.meshgrid(np.linspace(-.45, .45, 12) * length, np.linspace(-.4, .4, 5) * width)
    c, s = math.cos(front), math.sin(front)
    px = np.clip(x + along * c - across * s, 0, SIZE - 1).astype(int)
    py = np.clip(y + along * s + across * c, 0, SIZE - 1).astype(int)
    return float(hidden[py, px].mean())
