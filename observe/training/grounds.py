"""Ground as seen from above: fractal unevenness, sand, asphalt, concrete, soil and grass."""
import cv2
import numpy as np

# red, green, blue of what the ground may be made of
SANDS = [(196, 172, 138), (205, 185, 155), (180, 150, 115), (214, 200, 178), (170, 150, 125), (190, 160, 120)]
ASPHALTS = [(92, 92, 94), (112, 111, 110), (74, 75, 78), (130, 128, 125), (148, 143, 136), (60, 62, 65)]
CONCRETES = [(178, 175, 168), (196, 192, 184), (160, 157, 150), (205, 200, 188)]
GREENS = [(72, 92, 52), (96, 108, 66), (60, 78, 46), (118, 116, 78), (134, 124, 88)]
SOILS = [(140, 115, 88), (120, 98, 76), (155, 132, 104), (104, 90, 76)]


def unevenness(rng, size, coarsest=256, finest=2, roughness=1.0):
    """Fractal noise of unit spread."""
    total = np.zeros((size, size), np.float32)
    step, weight = finest, 1.0
    while step <= coarsest:
        cells = size // step + 3
        grid = rng.standard_normal((cells, cells), dtype=np.float32)
        total += weight * cv2.resize(grid, (size, size), interpolation=cv2.INTER_LINEAR if step < 8 else cv2.INTER_CUBIC)
        step, weight = step * 2, weight * (1.45 ** roughness)
    return total / (total.std() + 1e-6)


def patches(rng, size, share, coarsest=256, softness=.25):
    """A soft mask of irregular patches that covers about this share."""
    noise = unevenness(rng, size, coarsest, 16, 1.4)
    edge = np.quantile(noise[::8, ::8], 1 - np.clip(share, .01, .99))
    return np.clip((noise - edge) / softness + .5, 0, 1)


def surface(rng, size, kind):
    """An albedo picture of one material."""
    colours = {"sand": SANDS, "asphalt": ASPHALTS, "concrete": CONCRETES, "green": GREENS, "soil": SOILS}[kind]
    base = np.array(colours[rng.integers(len(colours))], np.float32) * rng.uniform(.85, 1.1)
    contrast = {"sand": .05, "asphalt": .035, "concrete": .035, "green": .16, "soil": .08}[kind] * rng.uniform(.5, 1.7)
    rough = unevenness(rng, size, int(rng.choice([128, 256])), 2, rng.uniform(.3, 1.1))
    picture = base * (1 + contrast * rough)[..., None]
    if kind in ("sand", "soil", "green") and rng.random() < .8:
        other = np.array(colours[rng.integers(len(colours))], np.float32)
        mask = patches(rng, size, rng.uniform(.2, .6), 256, rng.uniform(.3, 1.5))[..., None] * rng.uniform(.3, 1)
        picture = picture * (1 - mask) + other * (1 + contrast * rough)[..., None] * mask
    if kind == "concrete" and rng.random() < .6:
        pitch = int(rng.uniform(3, 8) / .125)
        tone = rng.uniform(.82, .95)
        picture[::pitch] *= tone
        picture[:, ::pitch] *= tone
    return picture
