package org.wellhead.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.wellhead.observe.convoy.FlatFrame;
import org.wellhead.observe.geometry.Georeference;
import org.wellhead.observe.geometry.GroundPoint;
import org.wellhead.observe.geometry.PixelPoint;
import org.wellhead.observe.geometry.Place;
import org.wellhead.observe.picture.CameraFacts;
import org.wellhead.observe.picture.Picture;

/**
 * A winding road through a desert with a convoy of tankers on it, photographed in overlapping pictures. Everything is drawn where it is asked for, so a
 * road can be as long as one likes, and two pictures show the same truck at the same place.
 */
final class DrawnRoad {
    private static final double SAMPLE_METRES = 0.5;
    private static final double PICTURE_METRES = 2100;
    private static final double STEP_METRES = 2000;
    private static final double HEIGHT_METRES = 96;
    private static final double ROAD_METRES = 11;
    private static final double WIND_METRES = 20;
    private static final double WAVE_METRES = 6000;
    private static final Place ORIGIN = new Place(40.3, 35.1);

    /** A truck; its axis is the road's. */
    private record Truck(
            double east, double north, double axis, double length, double width, int body, int cab, boolean isTank) {}

    private final FlatFrame frame = new FlatFrame(ORIGIN);
    private final List<Truck> trucks = new ArrayList<>();
    private final long seed;
    private final int pictures;
    private final double sunX;
    private final double sunY;
    private final int sand;
    private double lengthMetres;

    DrawnRoad(long seed, double kilometres) {
        this.seed = seed;
        SplittableRandom random = new SplittableRandom(seed);
        double sun = random.nextDouble() * 2 * Math.PI;
        sunX = 2.2 * Math.cos(sun);
        sunY = 2.2 * Math.sin(sun);
        sand = random.nextInt(130, 185);
        double along = 0;
        double east = 60;
        double from = Double.NaN;
        double to = 0;
        while (along < kilometres * 1000) {
            double length = random.nextDouble() < 0.6 ? 15 + random.nextDouble() * 2 : 8 + random.nextDouble() * 2;
            double slope = slope(east);
            trucks.add(new Truck(
                    east,
                    roadNorth(east) - 2.2 + random.nextDouble() * 0.6,
                    Math.atan(slope),
                    length,
                    2.5,
                    colour(random),
                    colour(random),
                    random.nextDouble() < 0.8));
            if (Double.isNaN(from)) {
                from = along - length / 2;
            }
            to = along + length / 2;
            double next = length + 6 + random.nextDouble() * 16;
            along += next;
            east += next / Math.sqrt(1 + slope * slope);
        }
        lengthMetres = to - from;
        pictures = (int) Math.ceil((east + 60) / STEP_METRES);
    }

    int pictures() {
        return pictures;
    }

    int trucks() {
        return trucks.size();
    }

    /** Along the road, from the rear of the last truck to the front of the first. */
    double lengthMetres() {
        return lengthMetres;
    }

    Picture picture(int index) {
        return new Shown(index);
    }

    private static int colour(SplittableRandom random) {
        int grey = random.nextInt(60, 240);
        int tint = random.nextInt(-30, 31);
        return Math.clamp(grey + tint, 0, 255) << 16 | grey << 8 | Math.clamp(grey - tint, 0, 255);
    }

    private static double roadNorth(double east) {
        return WIND_METRES * Math.sin(2 * Math.PI * east / WAVE_METRES);
    }

    private static double slope(double east) {
        return WIND_METRES * 2 * Math.PI / WAVE_METRES * Math.cos(2 * Math.PI * east / WAVE_METRES);
    }

    /** One of the pictures, as a GeoTIFF would be. */
    private final class Shown implements Picture, Georeference {
        private final double left;
        private final double top;

        Shown(int index) {
            left = index * STEP_METRES;
            top = roadNorth(left + PICTURE_METRES / 2) + HEIGHT_METRES / 2;
        }

        @Override
        public Place place(PixelPoint point) {
            return frame.place(new GroundPoint(left + point.xPx() * SAMPLE_METRES, top - point.yPx() * SAMPLE_METRES));
        }

        @Override
        public PixelPoint pixel(Place place) {
            GroundPoint ground = frame.ground(place);
            return new PixelPoint(
                    (ground.eastMetres() - left) / SAMPLE_METRES, (top - ground.northMetres()) / SAMPLE_METRES);
        }

        @Override
        public String told() {
            return "drawn";
        }

        @Override
        public void read(int xPx, int yPx, int width, int height, byte[] rgb) {
            double west = left + xPx * SAMPLE_METRES;
            double east = west + width * SAMPLE_METRES;
            List<Truck> near = trucks.stream()
                    .filter(truck -> truck.east > west - 20 && truck.east < east + 20)
                    .toList();
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    ground(xPx + x, yPx + y, rgb, 3 * (y * width + x));
                }
            }
            for (Truck truck : near) {
                paint(truck, xPx, yPx, width, height, rgb);
            }
        }

        private void ground(int x, int y, byte[] rgb, int at) {
            double east = left + (x + 0.5) * SAMPLE_METRES;
            double north = top - (y + 0.5) * SAMPLE_METRES;
            boolean isRoad = Math.abs(north - roadNorth(east)) < ROAD_METRES / 2;
            // Noise by the place, so that two pictures of it agree.
            long hash =
                    (Math.round(east * 2) * 0x9E3779B97F4A7C15L + Math.round(north * 2) * 0xC2B2AE3D27D4EB4FL) ^ seed;
            hash ^= hash >>> 29;
            hash *= 0xBF58476D1CE4E5B9L;
            int noise = (int) (hash >>> 60) - 8;
            int grey = (isRoad ? 95 : sand) + noise;
            rgb[at] = (byte) Math.clamp(grey + (isRoad ? 0 : 18), 0, 255);
            rgb[at + 1] = (byte) Math.clamp(grey, 0, 255);
            rgb[at + 2] = (byte) Math.clamp(grey - (isRoad ? 0 : 28), 0, 255);
        }

        /** Paints a truck and its shadow, four samples a pixel. */
        private void paint(Truck truck, int xPx, int yPx, int width, int height, byte[] rgb) {
            int middleX = (int) ((truck.east - left) / SAMPLE_METRES) - xPx;
            int middleY = (int) ((top - truck.north) / SAMPLE_METRES) - yPx;
            for (int y = Math.max(0, middleY - 24); y < Math.min(height, middleY + 24); y++) {
                for (int x = Math.max(0, middleX - 24); x < Math.min(width, middleX + 24); x++) {
                    int at = 3 * (y * width + x);
                    double[] sum = new double[3];
                    for (int sample = 0; sample < 4; sample++) {
                        double east = left + (xPx + x + 0.25 + 0.5 * (sample % 2)) * SAMPLE_METRES;
                        double north = top - (yPx + y + 0.25 + 0.5 * (sample >> 1)) * SAMPLE_METRES;
                        colour(truck, east, north, rgb, at, sum);
                    }
                    for (int band = 0; band < 3; band++) {
                        rgb[at + band] = (byte) Math.clamp(Math.round(sum[band] / 4), 0, 255);
                    }
                }
            }
        }

        private void colour(Truck truck, double east, double north, byte[] rgb, int at, double[] sum) {
            double dx = east - truck.east;
            double dy = north - truck.north;
            double along = dx * Math.cos(truck.axis) + dy * Math.sin(truck.axis);
            double across = dy * Math.cos(truck.axis) - dx * Math.sin(truck.axis);
            double half = truck.length / 2;
            double cab = half - 2.3;
            boolean isInside = Math.abs(across) < truck.width / 2 && Math.abs(along) < half;
            boolean isGap = along > cab - 0.5 && along < cab;
            if (!isInside || isGap) {
                boolean isShaded = isShadow(truck, dx - sunX, dy - sunY)
                        || isShadow(truck, dx - sunX / 2, dy - sunY / 2)
                        || isInside;
                for (int band = 0; band < 3; band++) {
                    sum[band] += (rgb[at + band] & 0xff) * (isShaded ? 0.45 : 1);
                }
                return;
            }
            int colour = along >= cab ? truck.cab : truck.body;
            double light = 1;
            if (along >= cab) {
                light = along > half - 0.9 && along < half - 0.2 ? 0.35 : 1;
            } else if (truck.isTank) {
                double r = across / (truck.width / 2);
                light = 0.55 + 0.6 * Math.exp(-(r - 0.25) * (r - 0.25) / 0.18);
            }
            for (int band = 0; band < 3; band++) {
                sum[band] += Math.min(255, (colour >> (16 - 8 * band) & 0xff) * light);
            }
        }

        private static boolean isShadow(Truck truck, double dx, double dy) {
            double along = dx * Math.cos(truck.axis) + dy * Math.sin(truck.axis);
            double across = dy * Math.cos(truck.axis) - dx * Math.sin(truck.axis);
            return Math.abs(across) < truck.width / 2 && Math.abs(along) < truck.length / 2;
        }

        @Override
        public String name() {
            return String.format("strip-%03d.tif", (int) (left / STEP_METRES));
        }

        @Override
        public String sha256() {
            return "0".repeat(64);
        }

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public String form() {
            return "drawn";
        }

        @Override
        public int widthPx() {
            return (int) (PICTURE_METRES / SAMPLE_METRES);
        }

        @Override
        public int heightPx() {
            return (int) (HEIGHT_METRES / SAMPLE_METRES);
        }

        @Override
        public Optional<Georeference> georeference() {
            return Optional.of(this);
        }

        @Override
        public CameraFacts camera() {
            return CameraFacts.NONE;
        }

        @Override
        public List<String> notes() {
            return List.of();
        }

        @Override
        public void close() {}
    }
}
