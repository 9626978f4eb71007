package dev.cinnabar.it.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.ConnectionEvent;
import dev.cinnabar.connect.Engine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Reads all that is written while it is open, whoever writes it, and looks for a password or a value in it. */
public final class SecretWatch implements AutoCloseable {
    private static final long LARGEST_FILE = 20_000_000;
    private static final List<String> DRIVERS = List.of("", "org.postgresql", "com.mysql", "com.zaxxer.hikari");

    private final Instant since = Instant.now();
    private final List<String> forms;
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final LoggedLines lines = LoggedLines.collect();
    private final List<Logger> loggers = DRIVERS.stream().map(Logger::getLogger).toList();
    private final List<Level> levels;
    private final Handler handler = new Recorder();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    /** For a password, which not even a driver's finest log may show. */
    SecretWatch(String core, String password) {
        this(forms(core, password), Level.ALL);
    }

    private SecretWatch(List<String> forms, Level drivers) {
        this.forms = forms;
        this.levels = Arrays.asList(loggers.stream().map(Logger::getLevel).toArray(Level[]::new));
        handler.setLevel(Level.ALL);
        loggers.forEach(logger -> logger.setLevel(drivers));
        loggers.get(0).addHandler(handler);
        PrintStream both = new PrintStream(console, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    /** For bound values: finer than this, drivers log what they send, to whoever asks for it. */
    public static SecretWatch forValues(String... values) {
        return new SecretWatch(
                Stream.of(values).map(value -> value.toLowerCase(Locale.ROOT)).toList(), Level.FINER);
    }

    /** As it is, escaped for a URL, as base64 begun at any of three places, as hexadecimal digits. */
    private static List<String> forms(String core, String password) {
        Base64.Encoder base64 = Base64.getEncoder();
        String inner = base64.encodeToString(core.getBytes(StandardCharsets.UTF_8));
        String second = base64.encodeToString(("x" + core).getBytes(StandardCharsets.UTF_8));
        String third = base64.encodeToString(("xx" + core).getBytes(StandardCharsets.UTF_8));
        return Stream.of(
                        core,
                        password,
                        SecretAddress.allEscaped(core),
                        inner.substring(0, 12),
                        second.substring(4, 12),
                        third.substring(4, 12),
                        HexFormat.of().formatHex(core.getBytes(StandardCharsets.UTF_8)))
                .map(form -> form.toLowerCase(Locale.ROOT))
                .toList();
    }

    public void saw(String text) {
        written.add(text);
    }

    /** All that an exception shows, and what its parts show where they are asked. */
    public void saw(Throwable failure) {
        written.add(shown(failure));
    }

    /** What an exception, its causes, those that it suppressed and those that came next show. */
    public static String shown(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        for (Throwable part = failure; part != null; part = part.getCause()) {
            text.append(part + " " + part.getLocalizedMessage() + " " + Arrays.toString(part.getSuppressed()));
            if (part instanceof SQLException sql && sql.getNextException() != null) {
                text.append(shown(sql.getNextException()));
            }
        }
        return text.toString();
    }

    public void follow(Engine engine) {
        engine.events().on(ConnectionEvent.class, event -> written.add(event.toString()));
    }

    void lookAtThreads() {
        Thread.getAllStackTraces().keySet().forEach(thread -> written.add(thread + " " + thread.getThreadGroup()));
    }

    /** The attributes of all beans that the JVM shows to those who manage it. */
    void lookAtBeans() {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        for (ObjectName name : beans.queryNames(null, null)) {
            written.add(name.toString());
            try {
                for (MBeanAttributeInfo attribute : beans.getMBeanInfo(name).getAttributes()) {
                    written.add(name + "." + attribute.getName() + "=" + value(beans, name, attribute.getName()));
                }
            } catch (JMException gone) {
                written.add(gone.toString());
            }
        }
    }

    private static String value(MBeanServer beans, ObjectName name, String attribute) {
        try {
            Object value = beans.getAttribute(name, attribute);
            return value instanceof Object[] several ? Arrays.deepToString(several) : String.valueOf(value);
        } catch (JMException | RuntimeException unreadable) {
            return unreadable.toString();
        }
    }

    /** The files that were written since, in the folders that programs write into unasked. */
    void lookAtFiles() {
        for (Path folder : List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of(""))) {
            try (Stream<Path> files = Files.find(folder, 3, this::isNew)) {
                files.forEach(this::read);
            } catch (IOException | UncheckedIOException goneMeanwhile) {
                written.add(goneMeanwhile.toString());
            }
        }
    }

    private boolean isNew(Path file, BasicFileAttributes of) {
        return of.isRegularFile()
                && of.size() < LARGEST_FILE
                && of.lastModifiedTime().toInstant().isAfter(since);
    }

    private void read(Path file) {
        try {
            written.add(file + ": " + Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException goneMeanwhile) {
            written.add(goneMeanwhile.toString());
        }
    }

    /** Fails if it stands anywhere, and forgets what has been read. */
    void assertClean(String path) {
        assertThat(leaks()).as(path).isEmpty();
    }

    /** The texts in which it stands; what has been read is forgotten. */
    public List<String> leaks() {
        written.addAll(lines.lines());
        written.add(console.toString(StandardCharsets.UTF_8));
        List<String> leaks = written.stream()
                .filter(text -> forms.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains))
                .toList();
        written.clear();
        lines.lines().clear();
        console.reset();
        return leaks;
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        loggers.get(0).removeHandler(handler);
        for (int i = 0; i < loggers.size(); i++) {
            loggers.get(i).setLevel(levels.get(i));
        }
        lines.close();
    }

    /** What drivers log by java.util.logging. */
    private final class Recorder extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord said) {
            written.add(formatter.format(said) + Arrays.toString(said.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
