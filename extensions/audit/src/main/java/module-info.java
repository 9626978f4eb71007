/** Who changed what, and when. */
module dev.cinnabar.ext.audit {
    exports dev.cinnabar.ext.audit;

    requires transitive dev.cinnabar.api;
    requires transitive org.jspecify;

    uses dev.cinnabar.ext.audit.CurrentUser;

    provides dev.cinnabar.plugin.Plugin with
            dev.cinnabar.ext.audit.AuditPlugin;
}
