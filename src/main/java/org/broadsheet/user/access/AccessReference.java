package org.broadsheet.user.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** Who may do what, for the page about the API: {@code #{accessReference.rows}}. */
@RequestScoped
@Named
public class AccessReference {
    public List<AccessTable.AccessRow> getRows() {
        return AccessTable.rows();
    }
}
