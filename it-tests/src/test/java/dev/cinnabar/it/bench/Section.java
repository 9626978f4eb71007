package dev.cinnabar.it.bench;

import java.io.PrintStream;

/** What is measured in a way of its own, beside the cases of a suite. Stateless. */
public interface Section {
    /** What it is called on the command line. */
    String code();

    /** Measures it on a database and prints what came out, in lines of its own. */
    void print(BenchDatabase database, PrintStream out) throws Exception;
}
