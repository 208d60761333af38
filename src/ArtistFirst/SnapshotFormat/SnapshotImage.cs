using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace ArtistFirst;

/// <summary>
/// What decisions need of one verified body, in memory of its own: nobody can change or cut it after it was verified, which a mapped file could be. Immutable;
/// the garbage collector frees it when the last reader has let go.
/// </summary>
internal sealed class SnapshotImage
{
    /// <summary>What <see cref="Find"/> answers for a recording that the table does not have.</summary>
    public const int NotFound = -1;

    private readonly ulong[] _words;
    private readonly int _lines;
    private readonly int _starts;
    private readonly int _policies;
    private readonly KeyMix _mix;
    private readonly KeyUnmix _unmix;
    private readonly ulong _placeMask;
    private readonly int _tagBits;

    /// <summary>Takes bytes that are verified, and makes sure that they are well-formed.</summary>
    /// <param name="layout">Where everything stands.</param>
    /// <param name="words">The hot part of the body.</param>
    /// <param name="first">At which word of <paramref name="words"/> the body begins.</param>
    /// <param name="settledAt">The instant around which settled answers are looked for; null where none are needed.</param>
    /// <exception cref="SnapshotFormatException">They are not.</exception>
    public SnapshotImage(SnapshotLayout layout, ulong[] words, int first, DateTimeOffset? settledAt)
    {
        Layout = layout;
        _words = words;
        Shape = layout.Shape;
        _mix = layout.Mix;
        _unmix = new KeyUnmix(_mix);
        _placeMask = Shape.PlaceMask;
        _tagBits = Shape.TagBits;
        _lines = first + WordOf(layout.LinesAt);
        _starts = first + WordOf(layout.PolicyStartsAt);
        _policies = first + WordOf(layout.PoliciesAt);
        Texts = SnapshotTexts.Read(ReadTexts(MemoryMarshal.AsBytes(words.AsSpan(first + WordOf(layout.TextStartsAt), WordOf(layout.HotLength - layout.TextStartsAt)))));
        CheckPolicies(settledAt);
    }

    public SnapshotLayout Layout { get; }

    public SnapshotTexts Texts { get; }

    public SlotShape Shape { get; }

    /// <summary>Where a recording stands in the table; <see cref="NotFound"/> where it does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(Isrc recording)
    {
        ulong mixed = _mix.Mix(recording.Packed);
        int line = _lines + ((int)Shape.LineOf(mixed) * SlotShape.SlotsOfLine);
        ulong sought = mixed & ((1UL << _tagBits) - 1);
        for (int displacement = 0; displacement <= SlotShape.FarthestLine; displacement++)
        {
            ReadOnlySpan<ulong> slots = _words.AsSpan(line, SlotShape.SlotsOfLine);
            Vector512<ulong> places = Vector512.Create(slots) & Vector512.Create(_placeMask);
            ulong equal = Vector512.Equals(places, Vector512.Create(sought)).ExtractMostSignificantBits();
            if (equal != 0)
            {
                int slot = line + BitOperations.TrailingZeroCount(equal);
                return _words[slot] > _placeMask ? slot - _lines : NotFound; // an empty slot looks like a tag of zeros
            }

            ulong last = slots[SlotShape.SlotsOfLine - 1];
            if (last == 0 || Shape.DisplacementOf(last) < displacement)
            {
                return NotFound;
            }

            line += SlotShape.SlotsOfLine;
            unchecked
            {
                sought += 1UL << _tagBits;
            }
        }

        return NotFound;
    }

    /// <summary>Reads a word of the line in which a recording should stand, so that it is in the cache when it is looked up.</summary>
    public ulong Touch(Isrc recording) => _words[_lines + ((int)Shape.LineOf(_mix.Mix(recording.Packed)) * SlotShape.SlotsOfLine)];

    /// <summary>What stands in a slot.</summary>
    public ulong SlotAt(int slot) => _words[_lines + slot];

    /// <summary>The recording in a slot that is taken; the default value where no recording could stand there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Isrc RecordingAt(int slot)
    {
        ulong mixed = Shape.MixedOf(slot / SlotShape.SlotsOfLine, SlotAt(slot));
        return mixed <= KeyMix.Mask && Isrc.TryUnpack(_unmix.Unmix(mixed), out Isrc recording) ? recording : default;
    }

    /// <summary>Answers a request about the recording in a slot.</summary>
    /// <param name="slot">Where the recording stands.</param>
    /// <param name="request">The request, which says what it must.</param>
    /// <param name="at">The instant, in ticks of UTC.</param>
    public ConsentDecision Decide(int slot, in UseRequest request, long at)
    {
        int start = StartOf(slot);
        if (start == NotFound)
        {
            return ConsentDecision.Unresolved(UnknownRecording.Rule.Code);
        }

        ReadOnlySpan<long> policies = MemoryMarshal.Cast<ulong, long>(_words.AsSpan(_policies));
        ref readonly ProfileHeader header = ref ProfileRows.HeaderAt(policies, start);
        return header.Settles(request, at, Texts.Pools) ? ConsentDecision.Allow(header.SettledDuties) : ProfileDecision.Run(Texts.Pools, new ProfileRows(policies, start), request, at);
    }

    /// <summary>The catalogues and labels of the recording in a slot.</summary>
    public RecordingListing? FindListing(int slot)
    {
        int start = StartOf(slot);
        return start == NotFound ? null : Texts.ListingOf(ProfileRows.HeaderAt(MemoryMarshal.Cast<ulong, long>(_words.AsSpan(_policies)), start).Listing);
    }

    /// <summary>The words of a policy, by its number from 1.</summary>
    public ReadOnlySpan<long> PolicyWords(uint policy)
    {
        ReadOnlySpan<uint> starts = MemoryMarshal.Cast<ulong, uint>(_words.AsSpan(_starts, _policies - _starts));
        int start = (int)starts[(int)policy - 1];
        return MemoryMarshal.Cast<ulong, long>(_words.AsSpan(_policies + start, (int)starts[(int)policy] - start));
    }

    // A number that names no policy, and that of a recording that was removed, have none.
    private int StartOf(int slot)
    {
        uint policy = (uint)(_words[_lines + slot] >> Shape.PolicyShift);
        return policy == 0 || policy > (uint)Layout.Policies
            ? NotFound
            : (int)MemoryMarshal.Cast<ulong, uint>(_words.AsSpan(_starts, _policies - _starts))[(int)policy - 1];
    }

    private static int WordOf(long offset) => checked((int)(offset / sizeof(ulong)));

    private string[] ReadTexts(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<uint> starts = MemoryMarshal.Cast<byte, uint>(bytes[..((Layout.Texts + 1) * sizeof(uint))]);
        ReadOnlySpan<byte> all = bytes[(int)(Layout.TextsAt - Layout.TextStartsAt)..][..(int)Layout.TextBytes];
        RequireStarts(starts, Layout.TextBytes, "texts");
        string[] texts = new string[Layout.Texts];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = Encoding.UTF8.GetString(all[(int)starts[i]..(int)starts[i + 1]]);
        }

        return texts;
    }

    // What is settled hangs on the time, so that it is no part of what is published: it is found out here, for the time that is asked about.
    private void CheckPolicies(DateTimeOffset? settledAt)
    {
        ReadOnlySpan<uint> starts = MemoryMarshal.Cast<ulong, uint>(_words.AsSpan(_starts, _policies - _starts))[..(Layout.Policies + 1)];
        RequireStarts(starts, Layout.PolicyWords, "policies");
        for (uint policy = 1; policy <= Layout.Policies; policy++)
        {
            if (!ProfileCheck.IsSound(PolicyWords(policy), Texts))
            {
                throw new SnapshotFormatException($"Its policy {policy} should name only what is there, but it does not.");
            }

            if (settledAt is { } instant)
            {
                SettledAnswer.Settle(MemoryMarshal.Cast<ulong, long>(_words.AsSpan(_policies + (int)starts[(int)policy - 1], (int)(starts[(int)policy] - starts[(int)policy - 1]))), instant.UtcTicks);
            }
        }
    }

    private static void RequireStarts(ReadOnlySpan<uint> starts, long end, string what)
    {
        uint before = 0;
        foreach (uint start in starts)
        {
            if (start < before || start > end)
            {
                throw new SnapshotFormatException($"Its {what} should stand one behind the other, but they do not.");
            }

            before = start;
        }

        if (starts[0] != 0 || before != end)
        {
            throw new SnapshotFormatException($"Its {what} should fill their section, but they do not.");
        }
    }
}
