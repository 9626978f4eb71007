package dev.cinnabar.it.kotlin

import dev.cinnabar.orm.Column
import dev.cinnabar.orm.Entity
import dev.cinnabar.orm.Id
import java.time.Instant

@Entity(table = "notes")
class Note internal constructor() : NoteModel() { // NoteModel is generated from Mapped

    class Mapped {
        @JvmField @Id var id: Long = 0 // the database numbers it
        @Column(length = 200) lateinit var title: String
        @JvmField var done: Boolean = false
        @JvmField @Column(text = true) var remark: String? = null // may be NULL: the question mark says so
        @Column(serverNow = true) lateinit var writtenAt: Instant
    }

    constructor(title: String) : this() {
        this.title = title
    }
}
