package dev.cinnabar.processor.read;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds in a class file the fields whose types are marked {@code Nullable}: up to JDK 21 javac does not show what is said of types there.
 * By JVMS 17, chapter 4. Confined to one thread.
 */
final class NullableFields {
    private final DataInputStream in;
    private final Map<Integer, String> texts = new HashMap<>();
    private final Set<String> found = new HashSet<>();

    private NullableFields(InputStream in) {
        this.in = new DataInputStream(in);
    }

    static Set<String> of(InputStream classFile) throws IOException {
        return new NullableFields(classFile).read();
    }

    private Set<String> read() throws IOException {
        in.skipNBytes(8); // the magic number and the version
        int constants = in.readUnsignedShort();
        for (int at = 1; at < constants; ) {
            at += constant(at);
        }
        in.skipNBytes(6); // the flags, the class and the one above it
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            field();
        }
        return found;
    }

    /** How many places of the constant pool it takes: 4.4. */
    private int constant(int at) throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 1 -> texts.put(at, in.readUTF());
            case 5, 6 -> in.skipNBytes(8);
            case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
            case 15 -> in.skipNBytes(3);
            default -> in.skipNBytes(4);
        }
        return tag == 5 || tag == 6 ? 2 : 1;
    }

    private String text() throws IOException {
        return texts.getOrDefault(in.readUnsignedShort(), "");
    }

    private void field() throws IOException {
        in.skipNBytes(2); // flags
        String name = text();
        in.skipNBytes(2); // its type
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            String attribute = text();
            int length = in.readInt();
            if (attribute.equals("RuntimeVisibleTypeAnnotations")
                    || attribute.equals("RuntimeInvisibleTypeAnnotations")) {
                typeAnnotations(name);
            } else {
                in.skipNBytes(length);
            }
        }
    }

    /** Of a field's type they have no more target than that; those of its parts have a path: 4.7.20. */
    private void typeAnnotations(String field) throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.skipNBytes(1);
            int path = in.readUnsignedByte();
            in.skipNBytes(2L * path);
            if (annotation().matches("L(.*[/$])?Nullable;") && path == 0) {
                found.add(field);
            }
        }
    }

    /** Its type. */
    private String annotation() throws IOException {
        String type = text();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.skipNBytes(2);
            value();
        }
        return type;
    }

    /** Reads past what an annotation says: 4.7.16.1. */
    private void value() throws IOException {
        switch (in.readUnsignedByte()) {
            case 'e' -> in.skipNBytes(4);
            case '@' -> annotation();
            case '[' -> {
                for (int left = in.readUnsignedShort(); left > 0; left--) {
                    value();
                }
            }
            default -> in.skipNBytes(2);
        }
    }
}
