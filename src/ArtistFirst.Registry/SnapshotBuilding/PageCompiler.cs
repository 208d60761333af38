using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>
/// Compiles pages of a register for one licensee: each recording to its policy, which it shares with all that have the same. Several threads may compile pages at once; what is
/// new in a page they compile one at a time.
/// </summary>
internal sealed class PageCompiler
{
    private readonly SnapshotBuilder _builder;
    private readonly string _licensee;
    private readonly Numbered<TerritorySet> _territories = new();
    private readonly Numbered<ImmutableArray<ModelPattern>> _models = new(SameEntries<ModelPattern>.Comparer);
    private readonly List<long> _words = [];
    private readonly ProfileDraft _draft = new();
    private readonly PolicyNumbers _numbers;
    private readonly KnownInputs _known = new();
    private readonly Lock _turn = new();
    private string _listing = string.Empty;
    private string _places = string.Empty;

    public PageCompiler(SnapshotBuilder builder, string licensee)
    {
        _builder = builder;
        _licensee = licensee;
        _territories.NumberOf(TerritorySet.Worldwide);
        _models.NumberOf([ModelPattern.Any]);
        _numbers = new PolicyNumbers(
            number => TextOf(SnapshotTexts.Write(_territories[number])),
            number => TextOf(SnapshotTexts.Write(_models[number])),
            _ => TextOf(_listing),
            _ => TextOf(_places));
    }

    /// <summary>Compiles a page.</summary>
    /// <exception cref="ArgumentException">The rows of the page do not fit together.</exception>
    public void Add(RegisterContents page)
    {
        RightsRegister register = new(LicenseeView.Of(page, _licensee));
        ProfileCompiler profiles = new(register, _licensee, _territories, _models);
        EvidenceCompiler evidence = new(register, _builder);
        Dictionary<RecordingInputs, Compiled> ofPage = [];
        GatheredEntries batch = _builder.Take();
        foreach (Recording recording in register.Contents.Recordings)
        {
            Compiled compiled;
            if (RecordingInputs.Of(recording, register) is not { } inputs)
            {
                compiled = CompileOne(recording, profiles, evidence);
            }
            else if (!ofPage.TryGetValue(inputs, out compiled))
            {
                compiled = CompileKind(inputs, recording, profiles, evidence);
                ofPage.Add(inputs, compiled);
            }

            _builder.Add(batch, recording.Isrc, compiled.Policy, compiled.Class, WorksOf(recording, evidence));
        }

        _builder.GiveBack(batch, page.Recordings.Length);
    }

    private Compiled CompileOne(Recording recording, ProfileCompiler profiles, EvidenceCompiler evidence)
    {
        lock (_turn)
        {
            return Compile(recording, profiles, evidence);
        }
    }

    private Compiled CompileKind(RecordingInputs inputs, Recording recording, ProfileCompiler profiles, EvidenceCompiler evidence) =>
        _known.TryGet(inputs, out Compiled compiled) ? compiled : CompileNew(inputs, recording, profiles, evidence);

    private Compiled CompileNew(RecordingInputs inputs, Recording recording, ProfileCompiler profiles, EvidenceCompiler evidence)
    {
        lock (_turn)
        {
            return _known.GetOrAdd(inputs, () => Compile(recording, profiles, evidence));
        }
    }

    // A list of works is a content of its own; one work is its code.
    private uint WorksOf(Recording recording, EvidenceCompiler evidence)
    {
        if (!_builder.HasEvidence || recording.Works.Length < 2)
        {
            return _builder.HasEvidence ? evidence.WorksOf(recording) : 0;
        }

        lock (_turn)
        {
            return evidence.WorksOf(recording);
        }
    }

    private Compiled Compile(Recording recording, ProfileCompiler profiles, EvidenceCompiler evidence) =>
        new(PolicyOf(recording, profiles), _builder.HasEvidence ? evidence.ClassOf(recording) : 0);

    private uint PolicyOf(Recording recording, ProfileCompiler profiles)
    {
        _draft.Clear();
        profiles.Compile(recording, _draft);
        _listing = SnapshotTexts.Write(new RecordingListing(recording.Catalogues, recording.Labels));
        _places = SnapshotTexts.Write(WorldPlaces.Of(_draft.TerritorySets().Select(number => _territories[number])));
        _draft.Write(0, 0, _words);
        Span<long> words = CollectionsMarshal.AsSpan(_words);
        _numbers.Exchange(words);
        return (uint)_builder.Policies.NumberOf(MemoryMarshal.AsBytes(words));
    }

    private int TextOf(string text) => _builder.Texts.NumberOf(text) + 1;
}
