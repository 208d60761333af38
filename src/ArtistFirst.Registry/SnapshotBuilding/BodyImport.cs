using System.Runtime.InteropServices;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>Takes recordings out of a body that was published before into a builder, with their policies and evidence.</summary>
internal sealed class BodyImport
{
    private readonly SnapshotBody _body;
    private readonly SnapshotBuilder _builder;
    private readonly PolicyNumbers _numbers;
    private readonly int[] _policies;
    private readonly int[] _classes;

    public BodyImport(SnapshotBody body, SnapshotBuilder builder)
    {
        _body = body;
        _builder = builder;
        _numbers = new PolicyNumbers(number => builder.Texts.NumberOf(body.Image.Texts[number]) + 1);
        _policies = new int[body.Image.Layout.Policies + 1];
        _classes = new int[body.Image.Layout.Classes + 1];
    }

    /// <summary>Adds what stands in a slot.</summary>
    public void Add(int slot)
    {
        ulong word = _body.Image.SlotAt(slot);
        uint policy = _body.Image.Shape.PolicyOf(word);
        if (policy == _body.Image.Shape.Removed)
        {
            _builder.Add(_body.Image.RecordingAt(slot), TableEntry.Removed, 0, 0);
            return;
        }

        ref int number = ref _policies[(int)policy];
        if (number == 0)
        {
            long[] words = _body.Image.PolicyWords(policy).ToArray();
            _numbers.Exchange(words);
            number = _builder.Policies.NumberOf(MemoryMarshal.AsBytes(words.AsSpan())) + 1;
        }

        (uint group, uint works) = _builder.HasEvidence ? TakeEvidence(slot) : (0, 0);
        _builder.Add(_body.Image.RecordingAt(slot), (uint)number - 1, group, works);
    }

    private (uint Class, uint Works) TakeEvidence(int slot)
    {
        EvidenceReader evidence = _body.Evidence ?? throw new SnapshotFormatException("It should have evidence, but it has none.");
        (uint group, uint[] works) = evidence.ReadSlot(slot);
        ref int number = ref _classes[(int)group];
        if (number == 0)
        {
            uint[] rows = evidence.ReadClass(group);
            for (int i = 0; i < rows.Length; i++)
            {
                bool isRow = i != 1 && rows[i] != EvidenceClass.NotRegistered;
                rows[i] = isRow ? (uint)_builder.Rows.NumberOf(Encoding.UTF8.GetBytes(evidence.ReadRow(rows[i]))) : rows[i];
            }

            number = _builder.Classes.NumberOf(MemoryMarshal.AsBytes(rows.AsSpan())) + 1;
        }

        uint several = works.Length > 1 ? (uint)_builder.WorkLists.NumberOf(MemoryMarshal.AsBytes(works.AsSpan())) | EvidenceCompiler.SeveralWorks : 0;
        return ((uint)number, works.Length == 1 ? works[0] : several);
    }
}
