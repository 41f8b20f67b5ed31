/** What time has ended is taken away, each hour; features that keep something for a while observe {@code Tidying}. */
package org.broadsheet.user.housekeeping;
