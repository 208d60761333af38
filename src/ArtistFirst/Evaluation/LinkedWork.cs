namespace ArtistFirst;

/// <summary>A work that a recording names, and its row where the register has one.</summary>
internal sealed record LinkedWork(Iswc Iswc, Work? Row);
