/**
 * Lists in pages, by number or by cursor.
 *
 * <p>Promise: by cursor nothing comes twice and nothing is left out while the list changes, and the last page costs what the first does.
 */
package org.broadsheet.platform.list;
