namespace ArtistFirst.Registry;

/// <summary>One license or delegation in a status register.</summary>
/// <param name="Id">Its id (<c>jti</c>).</param>
/// <param name="Index">Its index in the status list, from 0.</param>
/// <param name="Status">Its status.</param>
/// <param name="ChangedAt">When the status was set, or the index allocated.</param>
public sealed record StatusRegisterEntry(string Id, int Index, RegisteredStatus Status, DateTimeOffset ChangedAt);
