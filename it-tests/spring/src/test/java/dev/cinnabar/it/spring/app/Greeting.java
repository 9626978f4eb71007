package dev.cinnabar.it.spring.app;

import org.springframework.stereotype.Component;

/** A part of the application that has nothing to do with the database, and that a test of the database leaves out. */
@Component
public class Greeting {}
