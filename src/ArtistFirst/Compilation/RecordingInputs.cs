using System.Collections.Immutable;
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
}
