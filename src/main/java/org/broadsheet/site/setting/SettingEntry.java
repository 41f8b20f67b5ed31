package org.broadsheet.site.setting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A setting that the owner can change while the site is up. */
@Entity
@Table(name = "setting")
public class SettingEntry {
    @Id
    private String name;

    private String content;

    protected SettingEntry() {}

    SettingEntry(String name, String content) {
        this.name = name;
        this.content = content;
    }

    void change(String newContent) {
        content = newContent;
    }

    String getName() {
        return name;
    }

    public String getContent() {
        return content;
    }
}
