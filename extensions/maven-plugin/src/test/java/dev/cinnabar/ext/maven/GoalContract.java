package dev.cinnabar.ext.maven;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Goals of a project that was compiled once for all tests of a class, each of which has a copy of it. */
abstract class GoalContract {
    @TempDir
    static Path built;

    @TempDir
    Path folder;

    Project project;

    @BeforeAll
    static void compile() {
        Project.in(built);
    }

    @BeforeEach
    void copy() {
        project = new Project(built).copiedTo(folder);
    }
}
