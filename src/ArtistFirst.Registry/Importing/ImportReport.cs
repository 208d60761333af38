using System.Collections.Immutable;

namespace ArtistFirst.Registry;

/// <summary>What became of an import.</summary>
public sealed record ImportReport
{
    /// <summary>What the file was.</summary>
    public required ImportFormat Format { get; init; }

    /// <summary>The last line that was read, counted from 1; 0 for none.</summary>
    public required long Lines { get; init; }

    /// <summary>Behind which unit of the file (line, work, element) this import went on; 0 where it began at the beginning.</summary>
    public required long ResumedBehind { get; init; }

    /// <summary>How many rows are new in the register with this run. Of an import that was only checked: how many rows there are.</summary>
    public required long Added { get; init; }

    /// <summary>How many rows of this run the register had already.</summary>
    public required long Unchanged { get; init; }

    /// <summary>How many rows of this run describe anew what the register had.</summary>
    public required long Replaced { get; init; }

    /// <summary>How many things were left out, lines or parts of them; also by the run that this one went on behind.</summary>
    public required long Rejected { get; init; }

    /// <summary>How many remarks there are about what was taken, also by the run that this one went on behind.</summary>
    public required long Noted { get; init; }

    /// <summary>How often each rule spoke, in the order of the codes.</summary>
    public required ImmutableSortedDictionary<string, long> Codes { get; init; }

    /// <summary>The first remarks, at most 100, in the order of the file. <see cref="RegisterImportOptions.Remarks"/> gets all of them.</summary>
    public required ImmutableArray<ImportRemark> Remarks { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>Whether nothing was left out.</summary>
    public bool IsComplete => Rejected == 0;
}
