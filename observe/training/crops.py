"""Real photographs with their labels, cuttings of real vehicles, and training crops as poor cameras would see them."""
import math
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

import scenes
import vehicles
from scenes import BOX_HEIGHT, BOX_WIDTH, FRONT, LARGE, LENGTH, TANKER, TRUTH, VISIBLE, WIDTH, X, Y

BASE_METRES = 0.25  # metres per pixel the network is made for
CROP = 256  # pixels along a side of a training crop
CAR_LENGTH = 4.5  # metres; the middle car's longer box side gives a photograph's scale
TRIM_METRES = 2.5  # the labels miss vehicles that a photograph's edge cuts: its rim is not used

# Scenes by the beginning of their files' names. Frames of one scene never fall on both sides.
TRAINING = {"kit-mos": ("MOS",), "dji-00760": ("DJI-00760-",), "dji-0005": ("DJI_0005-",),
            "dji-photos": ("DJI_0010", "DJI_0012", "DJI_0020", "DJI_0022")}
VALIDATION = {"dji-0762": ("DJI_0762-",)}
UNSEEN = {"kit-munich": ("MunichStreet02-",)}


@dataclass
class Photograph:
    name: str
    scene: str
    picture: np.ndarray  # RGB
    metres: float  # per pixel
    boxes: np.ndarray  # class (0 car, 1 truck, 2 bus, 3 minibus), x, y, width, height in pixels


def read(path):
    picture = cv2.imread(str(path), cv2.IMREAD_COLOR)
    if picture is None:
        raise SystemExit(f"{path}: this picture cannot be read; the folder given by --data must hold the imagery data set")
    return cv2.cvtColor(picture, cv2.COLOR_BGR2RGB)


def read_boxes(path, width, height):
    """Boxes of a label file: class and a box in parts of the picture."""
    rows = [[float(word) for word in line.split()] for line in Path(path).read_text().splitlines() if line.strip()]
    boxes = np.array(rows, np.float64).reshape(-1, 5)
    boxes[:, 1:] *= (width, height, width, height)
    return boxes


def photographs(data, groups):
    """The photographs of these scenes, in the order of their names, with one scale for each scene."""
    found = []
    folder = Path(data) / "aerial-cars"
    for scene, beginnings in groups.items():
        taken = []
        for path in sorted(folder.iterdir()):
            if path.suffix.lower() in (".jpg", ".png") and path.name.startswith(beginnings):
                picture = read(path)
                taken.append(Photograph(path.stem, scene, picture, 0, read_boxes(path.with_suffix(".txt"), *picture.shape[1::-1])))
        if not taken:
            raise SystemExit(f"{folder}: no picture of the scene {scene} is there; --data must name the folder that holds aerial-cars")
        sides = {p.name: p.boxes[p.boxes[:, 0] == 0, 3:].max(1) for p in taken}
        whole = CAR_LENGTH / np.median(np.concatenate(list(sides.values())))
        for photograph in taken:
            own = scene == "dji-photos"
            photograph.metres = CAR_LENGTH / np.median(sides[photograph.name]) if own else whole
        found += taken
    return found


def truth_of(photograph):
    """A photograph's labels as rows of truth: no length, width or front, but the box."""
    rows = np.full((len(photograph.boxes), len(TRUTH)), np.nan, np.float32)
    for row, (kind, x, y, width, height) in zip(rows, photograph.boxes):
        row[[X, Y, BOX_WIDTH, BOX_HEIGHT]] = x, y, width, height
        row[LARGE], row[TANKER], row[VISIBLE], row[scenes.FRONT_KNOWN] = kind in (1, 2), 0, 1, 0
    return rows


def trimmed(photograph, metres):
    """The photograph without its rim at another scale; vehicles cut by the new edge are not truth any more."""
    factor = photograph.metres / metres
    picture = cv2.resize(photograph.picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC)
    truth = truth_of(photograph)
    truth[:, [X, Y, BOX_WIDTH, BOX_HEIGHT]] *= factor
    rim = int(TRIM_METRES / metres)
    picture = picture[rim:-rim, rim:-rim]
    truth[:, [X, Y]] -= rim
    height, width = picture.shape[:2]
    half = truth[:, [BOX_WIDTH, BOX_HEIGHT]] / 2
    low, high = truth[:, [X, Y]] - half, truth[:, [X, Y]] + half
    whole = np.all((low > -2) & (high < np.array([width, height]) + 2), axis=1)
    truth[~whole, VISIBLE] = .3
    touching = np.all((high > 0) & (low < (width, height)), axis=1)
    return np.ascontiguousarray(picture), truth[touching]


class Photographs:
    """All real material of the training scenes."""

    def __init__(self, data, groups=None):
        self.real = photographs(data, TRAINING if groups is None else groups)
        self.ready = [(p.scene, *trimmed(p, scenes.SCENE_METRES)) for p in self.real]
        self.kit = [k for k, (scene, _, _) in enumerate(self.ready) if scene.startswith("kit")]
        self.dji = [k for k, (scene, _, _) in enumerate(self.ready) if not scene.startswith("kit")]
        self.forest = [read(path) for path in sorted((Path(data) / "neon-forest-negatives").iterdir()) if path.suffix in (".tif", ".jpg", ".png")]
        self.cuttings = {"car": [], "minibus": [], "bus": [], "box_truck": []}
        for photograph in self.real:
            if not photograph.scene.startswith("kit"):
                self._cut(photograph)

    def _cut(self, photograph):
        """Vehicles that stand square in their boxes, turned to lie along x."""
        height, width = photograph.picture.shape[:2]
        for kind, x, y, w, h in photograph.boxes:
            name = {0: "car", 1: "box_truck", 2: "bus", 3: "minibus"}[int(kind)]
            ratio = max(w, h) / min(w, h)
            if not {"car": 2.05, "minibus": 2.2, "bus": 3.1, "box_truck": 2.2}[name] < ratio < 7:
                continue
            x0, y0, x1, y1 = int(x - w / 2 + 1.5), int(y - h / 2 + 1.5), int(x + w / 2 - .5), int(y + h / 2 - .5)
            if x0 < 2 or y0 < 2 or x1 > width - 2 or y1 > height - 2:
                continue
            cut = photograph.picture[y0:y1, x0:x1]
            if h > w:
                cut = np.rot90(cut)
            length = cut.shape[1] * photograph.metres
            low, high = {"car": (3.4, 5.6), "minibus": (4.8, 8.5), "bus": (7.5, 20), "box_truck": (5, 14)}[name]
            if low < length < high:
                self.cuttings[name].append((np.ascontiguousarray(cut), photograph.metres))

    def cutout(self, rng, kind, length=None):
        """A real vehicle of about this kind, stretched and recoloured; None if there is none."""
        source = {"car": "car", "van": "minibus", "minibus": "minibus", "bus": "bus", "box_truck": "box_truck", "semi_box": "bus"}.get(kind)
        if source is None or not self.cuttings[source] or (kind == "semi_box" and rng.random() < .6):
            return None
        cut, metres = self.cuttings[source][rng.integers(len(self.cuttings[source]))]
        long = cut.shape[1] * metres
        wanted = float(np.clip(long if length is None else length, .8 * long, 1.35 * long))
        wide = cut.shape[0] * metres * rng.uniform(.94, 1.06)
        columns, rows = (max(4, int(round(v / vehicles.SPRITE_METRES))) for v in (wanted, wide))
        albedo = cv2.resize(cut, (columns, rows), interpolation=cv2.INTER_LINEAR).astype(np.float32)
        if rng.random() < .5:
            albedo = albedo[:, ::-1]
        if rng.random() < .5:
            albedo = albedo[::-1]
        if rng.random() < .6:
            grey = albedo.mean(2, keepdims=True)
            albedo = np.clip(grey + (albedo - grey) * rng.uniform(0, 1.3), 0, 255) * rng.uniform(.7, 1.15, 3) if rng.random() < .8 else 255 - albedo
        sheet = vehicles.Sheet(columns * vehicles.SPRITE_METRES, rows * vehicles.SPRITE_METRES)
        m = vehicles.Sheet.MARGIN
        sheet.albedo[m:m + rows, m:m + columns] = np.clip(albedo, 0, 255)
        shape = sheet.rectangle(.03, wanted - .03, -wide / 2 + .03, wide / 2 - .03, rng.uniform(.15, .4))
        sheet.alpha[shape] = 1
        sheet.height[shape] = {"car": 1.3, "minibus": 2.2}.get(source, 3.0)
        return vehicles.Sprite(sheet.albedo, sheet.height, sheet.alpha, wanted, wide, kind, real=True)

    def laid(self, rng, size, metres):
        """A photograph in one of its eight positions, not larger than a scene."""
        pool = self.kit if rng.random() < .35 else self.dji
        _, picture, truth = self.ready[pool[rng.integers(len(pool))]]
        picture, truth = picture[:size, :size], truth.copy()
        inside = (truth[:, X] < picture.shape[1]) & (truth[:, Y] < picture.shape[0])
        truth = truth[inside]
        if rng.random() < .5:
            picture = picture[:, ::-1]
            truth[:, X] = picture.shape[1] - truth[:, X]
        for _ in range(rng.integers(4)):
            truth[:, [X, Y]] = np.stack([truth[:, Y], picture.shape[1] - truth[:, X]], 1)
            truth[:, [BOX_WIDTH, BOX_HEIGHT]] = truth[:, [BOX_HEIGHT, BOX_WIDTH]]
            picture = np.rot90(picture)
        return np.ascontiguousarray(picture).astype(np.float32), truth

    def choose(self, rng, later=False):
        """A photograph to cut a training crop from; later on rather one with large vehicles."""
        pool = self.kit if rng.random() < .4 else self.dji
        if later:
            many = np.array([1 + 2 * min(3, (self.ready[k][2][:, LARGE] > 0).sum()) for k in pool], float)
            _, picture, truth = self.ready[pool[rng.choice(len(pool), p=many / many.sum())]]
        else:
            _, picture, truth = self.ready[pool[rng.integers(len(pool))]]
        return picture, truth


# What a crop keeps of each vehicle: truth in crop pixels, then twice the angle by which the photograph was turned.
CROP_TRUTH = len(TRUTH) + 1
TURN = len(TRUTH)


def cut(rng, picture, truth, metres, zoom=(-.2, .25), border=cv2.BORDER_CONSTANT, liking=3.):
    """A turned, mirrored, rescaled square of a picture, at the network's scale, and the truth in it."""
    scale = metres / BASE_METRES * math.exp(rng.uniform(*zoom))
    turn = rng.uniform(0, 2 * math.pi) if rng.random() < .85 else math.pi / 2 * rng.integers(4)
    if len(truth) and rng.random() < .85:
        likes = np.where(truth[:, LARGE] > 0, liking, 1.)
        middle = truth[rng.choice(len(truth), p=likes / likes.sum()), :2] + rng.uniform(-.45, .45, 2) * CROP / scale
    else:
        middle = rng.uniform(0, 1, 2) * picture.shape[1::-1]
    if rng.random() < .85:  # little of the crop is to lie beyond the picture
        room = np.minimum(.55 * CROP / scale, np.array(picture.shape[1::-1]) / 2)
        middle = np.clip(middle, room, picture.shape[1::-1] - room)
    c, s = math.cos(turn) * scale, math.sin(turn) * scale
    matrix = np.array([[c, -s], [s, c]])
    mirrored = rng.random() < .5
    if mirrored:
        matrix[:, 0] *= -1
    reach = int(CROP / scale * .75) + 4
    x0, y0 = max(0, int(middle[0]) - reach), max(0, int(middle[1]) - reach)
    x1, y1 = min(picture.shape[1], int(middle[0]) + reach), min(picture.shape[0], int(middle[1]) + reach)
    if x1 - x0 < 8 or y1 - y0 < 8:
        return cut(rng, picture, truth, metres, zoom, border, liking)
    part = picture[y0:y1, x0:x1]
    if scale < .8:
        part = cv2.GaussianBlur(part, (0, 0), max(.3, .42 / scale - .2))
    shift = np.full(2, CROP / 2) - matrix @ middle
    # pixel centres lie at halves: the picture's (0.5, 0.5) is the warp's (0, 0)
    offset = matrix @ (np.array([x0, y0]) + .5) + shift - .5
    crop = cv2.warpAffine(part, np.column_stack([matrix, offset]), (CROP, CROP), flags=cv2.INTER_LINEAR, borderMode=border,
                          borderValue=(110, 110, 110))
    rows = np.zeros((len(truth), CROP_TRUTH), np.float32)
    rows[:, :TURN] = truth
    rows[:, :2] = truth[:, :2] @ matrix.T + shift
    rows[:, [LENGTH, WIDTH, BOX_WIDTH, BOX_HEIGHT]] *= scale
    heading = np.stack([np.cos(truth[:, FRONT]), np.sin(truth[:, FRONT])], 1) @ matrix.T
    rows[:, FRONT] = np.arctan2(heading[:, 1], heading[:, 0])
    rows[:, TURN] = 2 * turn
    near = np.all((rows[:, :2] > -30) & (rows[:, :2] < CROP + 30), axis=1)
    return crop, rows[near]


def seen_poorly(rng, crop):
    """The crop as some camera, air and file format would have left it."""
    size = crop.shape[0]
    picture = crop.astype(np.float32)
    if rng.random() < .25:  # haze or dust in the air
        veil = np.array([(205, 212, 220), (215, 195, 165), (200, 200, 200)][rng.integers(3)], np.float32)
        amount = rng.uniform(.05, .5)
        picture = picture * (1 - amount) + veil * amount
    picture = 255 * np.power(np.clip(picture / 255, 0, 1), math.exp(rng.uniform(-.35, .35)))
    picture = (picture - 110) * rng.uniform(.65, 1.35) + 110 + rng.uniform(-28, 28)
    picture *= rng.uniform(.9, 1.1, 3).astype(np.float32)
    if rng.random() < .12:
        picture[:] = picture.mean(2, keepdims=True)
    elif rng.random() < .5:
        grey = picture.mean(2, keepdims=True)
        picture = grey + (picture - grey) * rng.uniform(.3, 1.3)
    small = size
    if rng.random() < .5:  # a coarser sensor, brought to the base scale afterwards
        small = int(size / math.exp(rng.uniform(0, math.log(2.9))))
        picture = cv2.resize(picture, (small, small), interpolation=cv2.INTER_AREA)
    if rng.random() < .35:
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(.35, 1.0))
    elif rng.random() < .25:
        picture += (picture - cv2.GaussianBlur(picture, (0, 0), 1.2)) * rng.uniform(.3, 1.4)
    noise = rng.standard_normal((small, small, 1 if rng.random() < .7 else 3), dtype=np.float32)
    picture = np.clip(picture + noise * abs(rng.normal(0, 4)), 0, 255).astype(np.uint8)
    if rng.random() < .5:
        picture = cv2.imdecode(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(35, 96))])[1], cv2.IMREAD_COLOR)
    if small != size:
        picture = cv2.resize(picture, (size, size), interpolation=cv2.INTER_LINEAR if rng.random() < .7 else cv2.INTER_CUBIC)
    return picture


SHARD = 128  # crops drawn together
SCENES_IN_SHARD = 4
SHARES = {"drawn": .54, "photograph": .36, "forest": .10}
LATER = 215  # from this shard on large vehicles, which are learnt last, come stranger, from farther aside and more often


def shard(seed, number, layouts, material):
    """Crops of shard `number` and their truth, each row beginning with the number of its crop within the shard."""
    rng = np.random.default_rng([seed, 1, number])
    later = number >= LATER
    liking = 7. if later else 3.
    drawn = [scenes.draw(seed, number * SCENES_IN_SHARD + k, layouts, material, later) for k in range(SCENES_IN_SHARD)]
    crops, truth = np.empty((SHARD, CROP, CROP, 3), np.uint8), []
    for k in range(SHARD):
        kind = list(SHARES)[rng.choice(len(SHARES), p=list(SHARES.values()))]
        if kind == "drawn":
            crop, rows = cut(rng, *drawn[rng.integers(len(drawn))], scenes.SCENE_METRES, liking=liking)
        elif kind == "photograph":
            crop, rows = cut(rng, *material.choose(rng, later), scenes.SCENE_METRES, liking=liking)
        else:
            forest = material.forest[rng.integers(len(material.forest))]
            crop, rows = cut(rng, forest, np.zeros((0, len(TRUTH)), np.float32), .1, (-.2, .6), cv2.BORDER_REFLECT_101)
        crops[k] = seen_poorly(rng, crop)
        truth.append(np.column_stack([np.full(len(rows), k, np.float32), rows]))
    return crops, np.concatenate(truth)
