package dev.cinnabar.it.spring.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Keeps notes. */
@SpringBootApplication
public class NotesApplication {}
