using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>
/// What the profile of a recording is made of, where nothing is said of the recording or its work alone. The tracks of a label's catalogue
/// mostly have the same; they need not be compiled twice. Lists are told apart as objects: the reader makes equal ones the same object.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RecordingInputs(
    ImmutableArray<RightsClaim> Claims,
    ImmutableArray<RightsClaim> WorkClaims,
    ImmutableArray<CatalogueId> Catalogues,
    ImmutableArray<CatalogueId> WorkCatalogues,
    ImmutableArray<PartyId> Labels,
    Vocals Vocals)
{
    private const int Multiplier = 0x0100_0193;

    /// <inheritdoc/>
    public bool Equals(RecordingInputs other) =>
        Claims == other.Claims && WorkClaims == other.WorkClaims && Catalogues == other.Catalogues && WorkCatalogues == other.WorkCatalogues && Labels == other.Labels && Vocals == other.Vocals;

    /// <inheritdoc/>
    /// <remarks>Asked for each recording: of the lists as objects, without the comparers in between that a record has.</remarks>
    public override int GetHashCode()
    {
        unchecked
        {
            int hash = HashOf(Claims);
            hash = (hash * Multiplier) + HashOf(WorkClaims);
            hash = (hash * Multiplier) + HashOf(Catalogues);
            hash = (hash * Multiplier) + HashOf(WorkCatalogues);
            return (hash * Multiplier) + HashOf(Labels) + (int)Vocals;
        }
    }

    /// <summary>The inputs; null where the recording has more of its own.</summary>
    public static RecordingInputs? Of(Recording recording, RightsRegister register)
    {
        bool isPlain = recording.Works.Length == 1
            && (!register.HasStatementsAbout(SubjectKind.Recording) || register.StatementsAbout(StatementSubject.Of(recording.Isrc)).IsEmpty);
        return isPlain && register.FindWork(recording.Works[0]) is { } work
            && (!register.HasStatementsAbout(SubjectKind.Work) || register.StatementsAbout(StatementSubject.Of(work.Iswc)).IsEmpty)
            ? new RecordingInputs(recording.Claims, work.Claims, recording.Catalogues, work.Catalogues, recording.Labels, recording.Vocals)
            : null;
    }

    private static int HashOf<T>(ImmutableArray<T> list) => RuntimeHelpers.GetHashCode(ImmutableCollectionsMarshal.AsArray(list));
}
