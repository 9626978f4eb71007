/** A user's program: it names the API alone, and finds engine and dialect at run time. */
module app {
    requires dev.cinnabar.api;

    uses dev.cinnabar.plugin.Plugin;
}
