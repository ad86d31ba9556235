package org.wellhead.observe.vehicle;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Objects;
import org.wellhead.ledger.Sha256;

/**
 * The network: pixels of 0.25 m in, maps of one cell for each {@value #CELL_PX} pixels out. What it was trained on, and with which
 * thresholds it is meant to be read, it says itself. How it was made: {@code observe/training}, {@code docs/vehicle-model.md}.
 */
final class VehicleModel implements AutoCloseable {
    /** Pixels along the side of a cell of the output. */
    static final int CELL_PX = 4;

    /** Sides of the input are multiples of this. */
    static final int SIDE_PX = 16;

    /** Maps of the output, in this order. */
    static final int SMALL = 0;

    static final int LARGE = 1;
    static final int DX = 2;
    static final int DY = 3;
    static final int LENGTH = 4;
    static final int WIDTH = 5;
    static final int COS_TWICE = 6;
    static final int SIN_TWICE = 7;
    static final int TANKER = 8;
    static final int COS_FRONT = 9;
    static final int SIN_FRONT = 10;
    static final int MAPS = 11;

    private static final String RESOURCE = "vehicle.onnx";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Map<String, String> facts;
    private final String sha256;

    private VehicleModel(OrtEnvironment environment, OrtSession session, Map<String, String> facts, String sha256) {
        this.environment = environment;
        this.session = session;
        this.facts = facts;
        this.sha256 = sha256;
    }

    /**
     * Opens the model that ships with the program.
     *
     * @param threads how many processors it may use, 1 or more
     * @throws ModelException if ONNX Runtime has no build for this machine
     */
    static VehicleModel open(int threads) {
        byte[] bytes;
        try (InputStream in = Objects.requireNonNull(VehicleModel.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            bytes = in.readAllBytes();
        } catch (IOException ourOwnJar) {
            throw new UncheckedIOException(ourOwnJar);
        }
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            // Nothing of a case leaves the machine, not even that it was opened.
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            OrtSession session = environment.createSession(bytes, options);
            Map<String, String> facts = Map.copyOf(session.getMetadata().getCustomMetadata());
            String sha256 = java.util.HexFormat.of().formatHex(Sha256.digest().digest(bytes));
            return new VehicleModel(environment, session, facts, sha256);
        } catch (OrtException | UnsatisfiedLinkError unusable) {
            throw new ModelException(
                    "the vehicle model cannot be run on this machine: " + unusable.getMessage(), unusable);
        }
    }

    /** The hash of the model's file. */
    String sha256() {
        return sha256;
    }

    /** What the model says of itself, e.g. {@code version}. */
    String fact(String name) {
        return Objects.requireNonNull(facts.get(name), () -> "the model says nothing of " + name);
    }

    /** The same as a number. */
    double number(String name) {
        return Double.parseDouble(fact(name));
    }

    /**
     * Runs the network once.
     *
     * @param pixels red plane, green plane, blue plane, 0 to 255, each row by row; direct
     * @param heightPx a multiple of {@value #SIDE_PX}
     * @param widthPx a multiple of {@value #SIDE_PX}
     * @return {@value #MAPS} maps, one after the other, each row by row
     */
    float[] run(FloatBuffer pixels, int heightPx, int widthPx) {
        long[] shape = {1, 3, heightPx, widthPx};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, pixels, shape);
                OrtSession.Result result = session.run(Map.of("rgb", input))) {
            FloatBuffer maps = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] out = new float[maps.remaining()];
            maps.get(out);
            return out;
        } catch (OrtException failed) {
            throw new ModelException("the vehicle model failed on " + widthPx + " x " + heightPx + " pixels", failed);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failed) {
            throw new ModelException("the vehicle model cannot be closed", failed);
        }
    }
}
