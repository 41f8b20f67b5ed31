/**
 * What the owner decides while the site is up, each setting under its name.
 *
 * <p>Promise: what cannot be used is refused by field and never kept; what was never said has its default.
 */
package org.broadsheet.site.setting;
